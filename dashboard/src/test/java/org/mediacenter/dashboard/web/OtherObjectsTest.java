package org.mediacenter.dashboard.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.Town;
import org.mediacenter.dashboard.Town.Person;
import org.mediacenter.dashboard.Town.Sort;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;

/// What routes name besides complaints. A route that names something new fails until it is told here what that is;
/// incidents and calls lead to complaints, and nobody gets there to one they do not see.
final class OtherObjectsTest {
    /// What a route names besides a complaint, by its path; `{number}` is a complaint everywhere.
    private static final Map<String, Other> OTHERS = Map.ofEntries(
            Map.entry("/desk/incidents/{incident}", Other.INCIDENT),
            Map.entry("/desk/incidents/{incident}/replies", Other.INCIDENT),
            Map.entry("/desk/incidents/{incident}/status", Other.INCIDENT),
            Map.entry("/api/v1/incidents/{incident}/replies", Other.INCIDENT),
            Map.entry("/api/v1/incidents/{incident}/status", Other.INCIDENT),
            Map.entry("/desk/calls/{id}", Other.CALL),
            Map.entry("/desk/calls/{id}/words", Other.CALL),
            Map.entry("/desk/calls/{id}/nothing", Other.CALL),
            Map.entry("/desk/calls/{id}/told", Other.CALL),
            Map.entry("/desk/call-backs/{id}", Other.CALL),
            Map.entry("/desk/ringing/{id}", Other.CALL),
            Map.entry("/desk/views/{view}", Other.OWN),
            Map.entry("/desk/shift/{note}/taken", Other.OF_THE_OFFICE),
            Map.entry("/desk/team/roster/{duty}", Other.OF_A_DEPARTMENT),
            Map.entry("/admin/accounts/{username}/state", Other.OF_THE_OFFICE),
            Map.entry("/admin/accounts/{username}/password", Other.OF_THE_OFFICE),
            Map.entry("/admin/accounts/{username}", Other.OF_THE_OFFICE),
            Map.entry("/admin/accounts/{username}/role", Other.OF_THE_OFFICE),
            Map.entry("/admin/accounts/{username}/codes/removal", Other.OF_THE_OFFICE),
            Map.entry("/admin/accounts/{username}/sign-in/removal", Other.OF_THE_OFFICE),
            Map.entry("/admin/design/{sample}", Other.OF_THE_OFFICE),
            Map.entry("/admin/tokens/{id}/revocation", Other.OF_THE_OFFICE),
            Map.entry("/api/v1/tokens/{id}", Other.OF_THE_OFFICE),
            Map.entry("/admin/profile/versions/{version}", Other.OF_THE_OFFICE),
            Map.entry("/admin/profile/versions/{version}/withdrawal", Other.OF_THE_OFFICE),
            Map.entry("/admin/routing/{version}/service", Other.OF_THE_OFFICE),
            Map.entry("/api/v1/routing/models/{version}/service", Other.OF_THE_OFFICE));

    /// What a route of a complaint names besides it.
    private static final Set<String> PARTS = Set.of("number", "message", "place", "reply");

    /// Something that is no complaint.
    private enum Other {
        /// Shows and changes complaints, each as far as it is seen.
        INCIDENT,
        /// Shows what the caller complained of before, as far as it is seen.
        CALL,
        /// Is kept by its owner's name: `ViewScreenTest`.
        OWN,
        /// Is looked for in the reader's own department: `RosterScreenTest`.
        OF_A_DEPARTMENT,
        /// Names no complaint; the right alone decides: [TableTest].
        OF_THE_OFFICE
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z]+)}");

    @TempDir
    static Path folder;

    private static Town town;

    @BeforeAll
    static void opens() {
        town = Town.opened(folder);
    }

    @AfterAll
    static void closes() {
        town.close();
    }

    @Test
    void it_is_told_here_what_every_route_names() {
        List<String> untold = new ArrayList<>();

        for (Route route : town.site().site().routes().all()) {
            Set<String> named = PARAMETER
                    .matcher(route.path())
                    .results()
                    .map(one -> one.group(1))
                    .collect(toSet());
            boolean told = named.contains("number") ? PARTS.containsAll(named) : OTHERS.containsKey(route.path());
            if (route.access().needsSession() && !named.isEmpty() && !told) {
                untold.add(route.name());
            }
        }

        assertThat(untold).isEmpty();
    }

    @Test
    void an_incident_shows_and_answers_what_somebody_sees_of_it_and_nothing_else() {
        for (Sort sort : List.of(Sort.ORDINARY, Sort.CONFIDENTIAL, Sort.OTHER_DEPARTMENT)) {
            String incident = town.incident(sort);
            for (Person person : town.people()) {
                long before = town.site().find(town.number(sort)).version();
                String number = town.number(sort).value();
                Page page = person.browser().get("/desk/incidents/" + incident);
                String listed = person.browser().get("/api/v1/incidents").body();
                if (!person.sees(sort)) {
                    answersAll(person.browser(), incident);
                }

                assertThat(page.body().contains(number))
                        .as(person.name() + sort)
                        .isEqualTo(person.sees(sort));
                assertThat(listed.contains(number)).as(person.name() + sort).isEqualTo(person.sees(sort));
                assertThat(page.status() == 200).isEqualTo(person.sees(sort) || isOfTheOffice(person));
                assertThat(town.site().find(town.number(sort)).version())
                        .as(person.name() + sort)
                        .isEqualTo(before);
            }
        }
    }

    @Test
    void a_closed_incident_is_named_to_those_only_who_see_something_of_it() {
        String incident = town.incident(Sort.OTHER_DEPARTMENT);
        Await.done(town.site().hub().joint().incidents().setOpen(incident, false));

        for (Person person : town.people()) {
            boolean told = person.browser().get("/api/v1/incidents").body().contains(incident);
            boolean ought = person.sees(Sort.OTHER_DEPARTMENT) || isOfTheOffice(person);

            assertThat(told).as(person.name()).isEqualTo(ought);
        }
    }

    @Test
    void a_call_shows_what_its_line_complained_of_as_far_as_somebody_sees_it_and_never_what_is_anonymous() {
        for (Town.Somebody caller : List.of(Town.KNOWN, Town.HIDDEN)) {
            String id = town.call(caller.phone());
            for (Person person : town.people()) {
                Page page = person.browser().get("/desk/calls/" + id);

                assertThat(page.status() == 200).as(person.name()).isEqualTo(isOfTheOffice(person));
                for (Sort sort : Sort.values()) {
                    boolean hisOrHers = caller.equals(Town.KNOWN) && sort != Sort.ANONYMOUS;
                    assertThat(page.body().contains(town.number(sort).value()))
                            .as(person.name() + " " + sort)
                            .isEqualTo(hisOrHers && isOfTheOffice(person) && person.sees(sort));
                }
            }
        }
    }

    private static boolean isOfTheOffice(Person person) {
        return Set.of(Role.OPERATOR, Role.COORDINATOR).contains(person.role());
    }

    @Test
    void what_is_about_officials_stands_under_no_incident_where_others_would_see_it() {
        Browser coordinator = town.person("coordinator").browser();
        Map<String, String> form = Map.of("title", "Pungli");

        int status = town.site()
                .send(coordinator, town.number(Sort.ABOUT_OFFICIALS), "incident", form)
                .status();

        assertThat(status).isEqualTo(409);
    }

    private static void answersAll(Browser browser, String incident) {
        Page desk = browser.get("/desk");
        String csrf = (desk.status() == 303 ? browser.get(desk.header("Location")) : desk).field("csrf");
        Map<String, String> form = Map.of("csrf", csrf, "kind", "FINAL", "said", "0", "text", "Sudah.");
        browser.post("/desk/incidents/" + incident + "/replies", form);
        browser.with("X-CSRF-Token", csrf);
        browser.postJson("/api/v1/incidents/" + incident + "/replies", "{\"kind\":\"FINAL\",\"text\":\"Sudah.\"}");
        browser.with("X-CSRF-Token", "");
    }
}
