package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Every person on every route that names a complaint, for every sort of complaint. The routes come from the table of
/// the site, so that a new one is asked without being named here.
final class ObjectsTest {
    private static final String NOBODYS = "K7H-M3X-RTY";
    private static final String TREES = "trees";
    private static final String BRIBE = "bribe";
    private static final String UNSORTED = "unsorted";

    /// Somebody with an account.
    ///
    /// @param sees which complaints, written down by hand, apart from the code that decides it
    private record Person(String name, Role role, Browser browser, Set<String> sees) {
        boolean may(Route route) {
            return route.access() instanceof Access.With with && role.rights().contains(with.right());
        }

        boolean sees(Thing thing) {
            return sees.contains(thing.name);
        }
    }

    private record Thing(String name, ComplaintNumber number) {
        long version() {
            return site.find(number).version();
        }
    }

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

    @TempDir
    static Path folder;

    private static TestSite site;
    private static final List<Thing> COMPLAINTS = new ArrayList<>();
    private static final List<Person> PEOPLE = new ArrayList<>();

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        ComplaintNumber trees = complaint(TREES, "pohon tumbang menutup jalan");
        complaint(BRIBE, "ada oknum petugas kelurahan minta uang pungli saat urus ktp");
        ComplaintNumber unsorted = complaint(UNSORTED, "mohon dibantu ya pak");
        String lead = site.find(trees).holding().lead().orElseThrow().value();
        assertThat(site.find(unsorted).holding().lead()).isEmpty();
        person("operator", Role.OPERATOR, Set.of(TREES, UNSORTED));
        person("holder", Role.OFFICER, Set.of(TREES), lead);
        person("elsewhere", Role.OFFICER, Set.of(), "dispora");
        person("inspector", Role.OFFICER, Set.of(BRIBE), "inspektorat");
        person("head-of-holder", Role.DEPARTMENT_COORDINATOR, Set.of(TREES), lead);
        person("coordinator", Role.COORDINATOR, Set.of(TREES, BRIBE, UNSORTED));
        person("leader", Role.LEADER, Set.of());
        person("auditor", Role.AUDITOR, Set.of(TREES, UNSORTED));
        person("administrator", Role.ADMINISTRATOR, Set.of());
    }

    private static ComplaintNumber complaint(String name, String text) {
        ComplaintNumber number = site.complaint(name, text);
        site.settled(number);
        COMPLAINTS.add(new Thing(name, number));
        return number;
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    private static void person(String name, Role role, Set<String> sees, String... department) {
        PEOPLE.add(new Person(name, role, site.signedIn(name, role, department), sees));
    }

    @Test
    void what_somebody_does_not_see_answers_every_question_like_a_number_nobody_has() {
        List<String> differences = new ArrayList<>();

        everyPair((person, thing) -> {
            for (Route route : ofComplaints("GET")) {
                Page there = person.browser.get(path(route, thing.number.value()));
                Page nowhere = person.browser.get(path(route, NOBODYS));
                boolean same = there.status() == nowhere.status()
                        && same(there, thing.number.value()).equals(same(nowhere, NOBODYS));
                if (!person.sees(thing) && !same) {
                    differences.add(person.name + " " + route.name() + " of " + thing.name + ": " + there.status());
                }
            }
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void what_somebody_sees_opens_its_page_and_its_document() {
        everyPair((person, thing) -> {
            for (String path : List.of("/desk/complaints/", "/api/v1/complaints/")) {
                boolean opens = person.browser.get(path + thing.number).status() == 200;
                assertThat(opens).as(person.name + " " + path + thing.name).isEqualTo(person.sees(thing));
            }
        });
    }

    @Test
    void nobody_changes_what_they_do_not_see_or_may_not_change() {
        List<String> changed = new ArrayList<>();

        everyPair((person, thing) -> {
            for (Route route : ofComplaints("POST")) {
                long before = thing.version();
                if (!person.sees(thing) || !person.may(route)) {
                    change(person.browser, route, thing);
                }
                if (thing.version() != before) {
                    changed.add(person.name + " " + route.name() + " of " + thing.name);
                }
            }
        });

        assertThat(changed).isEmpty();
    }

    @Test
    void the_requests_that_change_nothing_for_others_do_change_something_for_who_may() {
        Person operator = PEOPLE.getFirst();
        Thing trees = COMPLAINTS.getFirst();
        long before = trees.version();

        ofComplaints("POST").stream().filter(operator::may).forEach(route -> change(operator.browser, route, trees));

        assertThat(trees.version()).isGreaterThan(before);
    }

    @Test
    void lists_and_counts_name_exactly_what_somebody_sees() {
        for (Person person : PEOPLE) {
            if (person.role.rights().contains(Right.SEE_COMPLAINTS)) {
                String listed = person.browser.get("/api/v1/complaints").body();
                String rows = person.browser.get("/desk/rows").body();
                for (Thing thing : COMPLAINTS) {
                    boolean isOpen = site.find(thing.number).isOpen();
                    String number = thing.number.value();
                    assertThat(listed.contains(number)).as(person.name).isEqualTo(person.sees(thing) && isOpen);
                    assertThat(rows.contains(number)).as(person.name).isEqualTo(person.sees(thing) && isOpen);
                }
            }
        }
    }

    private interface Pair {
        void of(Person person, Thing thing);
    }

    private static void everyPair(Pair pair) {
        PEOPLE.forEach(person -> COMPLAINTS.forEach(thing -> pair.of(person, thing)));
    }

    private static List<Route> ofComplaints(String method) {
        List<Route> routes = site.site().routes().all().stream()
                .filter(route -> route.method().name().equals(method))
                .filter(route -> route.access().needsSession() && route.path().contains("{number}"))
                .filter(route -> !(route.responder() instanceof Responder.Streaming))
                .toList();
        assertThat(routes).hasSizeGreaterThan(4);
        return routes;
    }

    private static String path(Route route, String number) {
        return route.path().replace("{number}", number).replaceAll("\\{[a-z]+}", "1");
    }

    /// A page without what differs each time: the number that was asked for, and the cursor of the live stream.
    private static String same(Page page, String number) {
        return page.body().replace(number, "").replaceAll("data-cursor=\"[^\"]*\"", "");
    }

    private static void change(Browser browser, Route route, Thing thing) {
        String path = path(route, thing.number.value());
        String csrf = csrf(browser);
        Map<String, String> form = new HashMap<>(ANYTHING);
        form.put("version", Long.toString(thing.version()));
        form.put("csrf", csrf);
        browser.post(path, form);
        browser.with("If-Match", "\"" + thing.version() + "\"").with("X-CSRF-Token", csrf);
        fieldsOf(route).forEach(fields -> browser.postJson(path, fields.encode()));
        browser.with("If-Match", "").with("X-CSRF-Token", "");
    }

    private static String csrf(Browser browser) {
        Page desk = browser.get("/desk");
        return (desk.status() == 303 ? browser.get(desk.header("Location")) : desk).field("csrf");
    }

    /// Bodies of which one fits, whatever fields the route takes.
    private static List<JsonObject> fieldsOf(Route route) {
        if (!route.path().startsWith("/api/")) {
            return List.of();
        }
        Function<String, String> value = name -> ANYTHING.getOrDefault(name, "x");
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
                    names.forEach(name -> body.put(name, value.apply(name)));
                    return body;
                })
                .toList();
    }
}
