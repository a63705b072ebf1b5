package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.Town;
import org.mediacenter.dashboard.Town.Person;
import org.mediacenter.dashboard.Town.Sort;

/// Every person on every route that names a complaint, for every sort of complaint: pages, documents, files, drafts.
/// The routes come from the table of the site, so that a new one is asked without being named here; what else routes
/// name is told in [OtherObjectsTest].
final class ObjectsTest {
    private static final String NOBODYS = "K7H-M3X-RTY";

    private static final Map<String, String> ANYTHING = Map.ofEntries(
            Map.entry("kind", "FINAL"),
            Map.entry("text", "sudah kami tangani"),
            Map.entry("reason", "salah kamar"),
            Map.entry("department", "dishub"),
            Map.entry("status", "closed"),
            Map.entry("priority", "LOW"),
            Map.entry("reply", "r1"),
            Map.entry("way", "w1"),
            Map.entry("outcome", "reached"));

    private static final List<JsonObject> BODIES = bodies();

    @TempDir
    static Path folder;

    private static Town town;
    private static TestSite site;
    private static final Map<Browser, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void opens() {
        town = Town.opened(folder);
        site = town.site();
        town.people().forEach(person -> TOKENS.put(person.browser(), csrf(person.browser())));
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void what_somebody_does_not_see_answers_every_question_like_a_number_nobody_has() {
        List<String> differences = new ArrayList<>();

        everyPair((person, sort) -> {
            for (Route route : person.sees(sort) ? List.<Route>of() : ofComplaints("GET")) {
                String number = town.number(sort).value();
                Page there = person.browser().get(path(route, sort, number));
                Page nowhere = person.browser().get(path(route, sort, NOBODYS));
                if (differ(there, number, nowhere)) {
                    differences.add(person.name() + " " + route.name() + " of " + sort + ": " + there.status());
                }
            }
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void what_somebody_sees_opens_its_page_its_document_and_its_files() {
        everyPair((person, sort) -> {
            String number = "/" + town.number(sort);
            String enclosed = "/replies/" + parts(sort).get("reply") + "/files/0";
            for (String path : List.of(
                    "/desk/complaints" + number,
                    "/api/v1/complaints" + number,
                    "/desk/complaints" + number + "/files/1/0",
                    "/desk/complaints" + number + enclosed)) {
                boolean opens = person.browser().get(path).status() == 200;
                assertThat(opens).as(person.name() + " " + path + " " + sort).isEqualTo(person.sees(sort));
            }
        });
    }

    @Test
    void nobody_changes_what_they_do_not_see_or_may_not_change_and_learns_nothing_by_trying() {
        List<String> changed = new ArrayList<>();

        everyPair((person, sort) -> {
            for (Route route : ofComplaints("POST")) {
                long before = version(sort);
                if (!person.sees(sort) || !may(person, route)) {
                    change(person.browser(), route, sort);
                }
                if (version(sort) != before
                        || (!person.sees(sort) && answersOtherwise(person.browser(), route, sort))) {
                    changed.add(person.name() + " " + route.name() + " of " + sort);
                }
            }
        });

        assertThat(changed).isEmpty();
    }

    private static boolean answersOtherwise(Browser browser, Route route, Sort sort) {
        String number = town.number(sort).value();
        Page there = browser.post(path(route, sort, number), form(browser, sort));
        Page nowhere = browser.post(path(route, sort, NOBODYS), form(browser, sort));
        return differ(there, number, nowhere);
    }

    @Test
    void the_requests_that_change_nothing_for_others_do_change_something_for_who_may() {
        Person operator = town.person("operator");
        long before = version(Sort.ORDINARY);

        ofComplaints("POST").stream()
                .filter(route -> may(operator, route))
                .forEach(route -> change(operator.browser(), route, Sort.ORDINARY));

        assertThat(version(Sort.ORDINARY)).isGreaterThan(before);
    }

    @Test
    void lists_searches_and_counts_name_exactly_what_somebody_sees() {
        for (Person person : town.people()) {
            for (String path : List.of(
                    "/api/v1/complaints", "/desk/rows", "/api/v1/complaints?q=jalan", "/desk/rows?q=jalan", "/desk")) {
                String body = person.browser().get(path).body();
                for (Sort sort : Sort.values()) {
                    boolean asked = !path.contains("jalan") || Town.text(sort).contains("jalan");
                    boolean isOpen = site.find(town.number(sort)).isOpen();
                    assertThat(body.contains(town.number(sort).value()))
                            .as(person.name() + " " + path + " " + sort)
                            .isEqualTo(person.sees(sort) && isOpen && asked);
                }
            }
        }
    }

    private static boolean may(Person person, Route route) {
        return route.access() instanceof Access.With with
                && person.role().rights().contains(with.right());
    }

    private static long version(Sort sort) {
        return site.find(town.number(sort)).version();
    }

    private interface Pair {
        void of(Person person, Sort sort);
    }

    private static void everyPair(Pair pair) {
        town.people().forEach(person -> List.of(Sort.values()).forEach(sort -> pair.of(person, sort)));
    }

    private static List<Route> ofComplaints(String method) {
        List<Route> routes = site.site().routes().all().stream()
                .filter(route -> route.method().name().equals(method))
                .filter(route -> route.access().needsSession() && route.path().contains("{number}"))
                .toList();
        assertThat(routes).hasSizeGreaterThan(4);
        return routes;
    }

    /// Where a complaint of this sort, or one nobody has, would answer a route; its files are there.
    private static String path(Route route, Sort sort, String number) {
        String path = route.path().replace("{number}", number);
        for (Map.Entry<String, String> part : parts(sort).entrySet()) {
            path = path.replace('{' + part.getKey() + '}', part.getValue());
        }
        return path;
    }

    private static Map<String, String> parts(Sort sort) {
        String reply = site.find(town.number(sort)).conversation().replies().stream()
                .filter(one -> one.text().text().orElse("").contains(Town.ANSWER))
                .findFirst()
                .orElseThrow()
                .name();
        return Map.of("message", "1", "place", "0", "reply", reply);
    }

    /// Pages without what differs each time: the number that was asked for, and the cursor of the live stream.
    private static boolean differ(Page there, String number, Page nowhere) {
        return there.status() != nowhere.status() || !same(there, number).equals(same(nowhere, NOBODYS));
    }

    private static String same(Page page, String number) {
        return page.body().replace(number, "").replaceAll("data-cursor=\"[^\"]*\"", "");
    }

    private static Map<String, String> form(Browser browser, Sort sort) {
        Map<String, String> form = new HashMap<>(ANYTHING);
        form.put("version", Long.toString(version(sort)));
        form.put("csrf", token(browser));
        return form;
    }

    private static void change(Browser browser, Route route, Sort sort) {
        String path = path(route, sort, town.number(sort).value());
        browser.post(path, form(browser, sort));
        if (path.startsWith("/api/")) {
            change(browser, path, sort);
        }
    }

    private static void change(Browser browser, String path, Sort sort) {
        browser.with("If-Match", "\"" + version(sort) + "\"").with("X-CSRF-Token", token(browser));
        BODIES.forEach(fields -> browser.postJson(path, fields.encode()));
        browser.with("If-Match", "").with("X-CSRF-Token", "");
    }

    private static String token(Browser browser) {
        return Optional.ofNullable(TOKENS.get(browser)).orElseThrow();
    }

    private static String csrf(Browser browser) {
        Page desk = browser.get("/desk");
        return (desk.status() == 303 ? browser.get(desk.header("Location")) : desk).field("csrf");
    }

    /// Bodies of which one fits, whatever fields the route takes.
    private static List<JsonObject> bodies() {
        List<List<String>> sets = List.of(
                List.of("kind", "text"),
                List.of("text"),
                List.of("department", "reason"),
                List.of(),
                List.of("status", "reason"),
                List.of("priority"),
                List.of("reply"),
                List.of("way"));
        return sets.stream()
                .map(names -> {
                    JsonObject body = new JsonObject();
                    names.forEach(name -> body.put(name, ANYTHING.get(name)));
                    return body;
                })
                .toList();
    }
}
