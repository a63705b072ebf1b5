package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// Every role on every route of the table, over HTTP: let in where the declared access says so, turned
/// away everywhere else, strict headers on every answer.
final class TableTest {
    private static final String STYLES = "<style>" + CitizenStyles.TEXT + "</style>";
    private static final String IMPORTS = "<script type=\"importmap\">" + ImportMap.TEXT + "</script>";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void every_role_is_let_in_on_every_route_exactly_as_declared() {
        List<String> differences = new ArrayList<>();
        Map<Role, Browser> people = new HashMap<>();
        for (Role role : Role.values()) {
            String[] department = role.ofDepartment() ? new String[] {"dlh"} : new String[0];
            people.put(role, site.signedIn("a-" + role.code(), role, department));
        }

        for (Route route : site.site().routes().all()) {
            if (route.access() instanceof Access.With with && !(route.responder() instanceof Responder.Streaming)) {
                people.forEach((role, person) -> {
                    boolean may = role.rights().contains(with.right());
                    int status = ask(person, route).status();
                    boolean letIn = status != 403 || isOnlyTheToken(person, route);
                    if (may != letIn) {
                        differences.add(role + " " + route.name() + " " + status);
                    }
                });
            }
        }

        assertThat(differences).isEmpty();
    }

    /// A change without the session's token is refused after the right was found: told apart by its code.
    private static boolean isOnlyTheToken(Browser person, Route route) {
        String body = ask(person, route).body();
        return body.contains("urn:mediacenter:problem:csrf") || body.contains("Halaman ini sudah terlalu lama terbuka");
    }

    @Test
    void who_is_not_signed_in_is_let_in_nowhere_a_session_is_needed() {
        for (Route route : site.site().routes().all()) {
            if (route.access().needsSession()) {
                Browser.Page page = ask(site.browser(), route);

                assertThat(page.status()).as(route.name()).isIn(401, 303);
                if (page.status() == 303) {
                    assertThat(page.header("Location")).isEqualTo("/desk/sign-in");
                }
            }
        }
    }

    @Test
    void every_answer_carries_the_strict_headers_errors_included() {
        List<String> paths = new ArrayList<>(List.of("/nothing-here", "/api/v1/nothing", "/assets/hub.css"));
        site.site().routes().all().stream()
                .filter(route -> !(route.responder() instanceof Responder.Streaming))
                .forEach(route -> paths.add(filled(route)));

        for (String path : paths) {
            Browser.Page page = site.browser().get(path);

            assertThat(page.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(page.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
            assertThat(page.header("Cross-Origin-Resource-Policy")).as(path).isEqualTo("same-origin");
            assertThat(page.header("Referrer-Policy")).as(path).isIn("same-origin", "no-referrer");
            assertThat(page.header("Cache-Control")).as(path).isIn("no-store", "no-cache");
        }
    }

    @Test
    void a_page_behind_a_secret_link_sends_no_referrer_and_is_not_stored() {
        Browser.Page page = site.browser().get("/track/K7H-M3X-RTY?key=wrong");

        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Robots-Tag")).contains("noindex", "noarchive");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void no_page_holds_an_inline_script_or_style_but_those_whose_hash_the_policy_names() {
        Browser operator = site.signedIn("inline", Role.OPERATOR);

        for (String path : List.of("/", "/track", "/desk", "/desk/sign-in")) {
            String body = operator.get(path).body().replace(IMPORTS, "").replace(STYLES, "");
            assertThat(body)
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContain("<style", " style=", " onclick=", "javascript:");
        }
    }

    @Test
    void errors_are_problem_documents_for_programs_and_pages_for_people_without_a_stack_trace() {
        Browser.Page program = site.browser().get("/api/v1/nothing");
        Browser.Page person = site.browser().get("/nothing");

        assertThat(program.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(program.body()).contains("\"status\":404", "\"type\":\"urn:mediacenter:problem:not-found\"");
        assertThat(person.header("Content-Type")).startsWith("text/html");
        assertThat(program.body() + person.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void a_body_over_the_limit_is_refused_clearly() {
        Browser.Page page = site.browser().post("/", Map.of("text", "x".repeat(1_000_000)));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.body()).contains("Isian terlalu besar");
    }

    private static Browser.Page ask(Browser browser, Route route) {
        return switch (route.method().name()) {
            case "POST" -> browser.post(filled(route), Map.of());
            case "DELETE" -> browser.send("DELETE", filled(route));
            default -> browser.get(filled(route));
        };
    }

    private static String filled(Route route) {
        return route.path()
                .replace("{number}", "K7H-M3X-RTY")
                .replace("{name}", "hub.css")
                .replace("{username}", "nobody")
                .replaceAll("\\{[a-z]+}", "nothing");
    }
}
