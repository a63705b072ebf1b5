package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.Town;
import org.mediacenter.dashboard.Town.Person;
import org.mediacenter.dashboard.Town.Sort;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Personal;

/// Whoever complains without a name is named to nobody: on every page, list, document and table for spreadsheets the
/// site has, for every role. What streams say is in `LiveEventTest`.
final class MaskedAuthorTest {
    /// Any of these would tell who it is.
    private static final List<String> TRACES = List.of("Kenanga", "Sunyi", "kenanga.sunyi", "800000662");

    private static final List<String> SEARCHES = List.of(
            "/desk/rows?q=jalan",
            "/api/v1/complaints?q=jalan",
            "/leadership/list?of=all",
            "/api/v1/complaints?channel=sms");

    @TempDir
    static Path folder;

    private static Town town;
    private static Map<String, String> parts;

    @BeforeAll
    static void opens() {
        town = Town.opened(folder);
        String line = Town.HIDDEN.line();
        Command linked = new Command.Link("sms:" + line, "sms", words(line), words(line), "key");
        town.site().execute(town.number(Sort.ANONYMOUS), linked, new Actor.Citizen());
        parts = Map.of(
                "number", town.number(Sort.ANONYMOUS).value(),
                "incident", town.incident(Sort.ANONYMOUS),
                "message", "1",
                "place", "0",
                "reply", "r1");
    }

    private static Personal words(String text) {
        return Personal.of(text, new SecureRandom());
    }

    @AfterAll
    static void closes() {
        town.close();
    }

    @Test
    void nothing_anybody_may_read_names_who_wrote_without_a_name() {
        List<String> named = new ArrayList<>();
        Map<String, Integer> opened = new LinkedHashMap<>();

        for (Person person : town.people()) {
            for (String path : paths()) {
                Page page = person.browser().get(path);
                opened.merge(person.name(), page.status() == 200 ? 1 : 0, Integer::sum);
                TRACES.stream()
                        .filter(page.body()::contains)
                        .forEach(trace -> named.add(person.name() + " " + path + ": " + trace));
            }
        }

        assertThat(named).isEmpty();
        assertThat(opened.get("coordinator")).as("pages a coordinator reads").isGreaterThan(20);
    }

    @Test
    void nobody_finds_a_nameless_complaint_by_the_name_or_the_number_of_its_author() {
        for (Person person : town.people()) {
            for (String asked : List.of("Kenanga", "Sunyi", Town.HIDDEN.phone(), "%2B62800000662", "kenanga.sunyi")) {
                for (String path : List.of("/desk/rows?q=", "/api/v1/complaints?q=")) {
                    assertThat(person.browser().get(path + asked).body())
                            .as(person.name() + " " + path + asked)
                            .doesNotContain(town.number(Sort.ANONYMOUS).value());
                }
            }
        }
    }

    @Test
    void who_wrote_with_a_name_is_named_and_found() {
        Person operator = town.person("operator");
        String number = town.number(Sort.ORDINARY).value();

        assertThat(operator.browser().get("/desk/complaints/" + number).body()).contains(Town.KNOWN.name());
        for (String asked : List.of("Melati", Town.KNOWN.phone())) {
            assertThat(operator.browser().get("/api/v1/complaints?q=" + asked).body())
                    .contains(number);
        }
    }

    /// Everything that can be read and names nothing, or the complaint, its parts and its incident.
    private static List<String> paths() {
        List<String> paths = new ArrayList<>(SEARCHES);
        for (Route route : town.site().site().routes().all()) {
            String path = route.path();
            for (Map.Entry<String, String> part : parts.entrySet()) {
                path = path.replace('{' + part.getKey() + '}', part.getValue());
            }
            boolean reads =
                    route.method().name().equals("GET") && route.access().needsSession();
            if (reads && !path.contains("{") && !path.equals("/api/v1/events")) {
                paths.add(path);
            }
        }
        return paths;
    }
}
