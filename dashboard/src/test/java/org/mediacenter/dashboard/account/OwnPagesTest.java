package org.mediacenter.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Authenticator;
import org.mediacenter.hub.account.Role;

final class OwnPagesTest {
    private static final String FRESH = "kapal singgah di dermaga";

    @TempDir
    private Path folder = Path.of("");

    private TestSite site;

    @BeforeEach
    void opens() {
        site = TestSite.opened(
                folder, Map.of("hub.http.port", "0", "hub.http.address", "127.0.0.1", "hub.accounts.totp", "required"));
        site.later(Duration.ZERO);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void administrators_and_leaders_get_nowhere_before_they_have_codes_and_others_do() {
        for (Role role : List.of(Role.ADMINISTRATOR, Role.LEADER)) {
            Browser person = site.signedIn(role.code(), role);

            Page figures = person.get("/leadership");
            Page program = person.get("/api/v1/reports/summary");

            assertThat(figures.header("Location")).isEqualTo("/desk/me");
            assertThat(program.status()).isEqualTo(403);
            assertThat(program.body()).contains("must-enrol");
            enrols(person);
            assertThat(person.get("/leadership").status()).isEqualTo(200);
        }
        assertThat(site.signedIn("op", Role.OPERATOR).get("/desk").status()).isEqualTo(200);
    }

    @Test
    void who_has_codes_signs_in_with_one_and_the_answer_without_is_that_of_a_wrong_password() {
        Browser person = site.signedIn("op", Role.OPERATOR);
        Authenticator telephone = enrols(person);
        site.later(Duration.ofSeconds(30));

        Page without = site.browser().signIn("op", TestSite.PASSWORD);
        Page wrong = site.browser().signIn("op", "salah salah salah");
        Page with = site.browser().post("/desk/sign-in", signIn(shown(telephone)));
        Page again = site.browser().post("/desk/sign-in", signIn(shown(telephone)));

        assertThat(without.status()).isEqualTo(401);
        assertThat(without.body()).isEqualTo(wrong.body());
        assertThat(with.status()).isEqualTo(303);
        assertThat(again.status()).isEqualTo(401);
    }

    @Test
    void a_program_signs_in_with_a_code() {
        Authenticator telephone = enrols(site.signedIn("op", Role.OPERATOR));
        site.later(Duration.ofSeconds(30));
        String body = "{\"username\":\"op\",\"password\":\"" + TestSite.PASSWORD + "\"%s}";

        Page without = site.browser().postJson("/api/v1/session", body.formatted(""));
        Page with = site.browser().postJson("/api/v1/session", body.formatted(",\"otp\":\"" + shown(telephone) + "\""));

        assertThat(without.status()).isEqualTo(401);
        assertThat(with.status()).isEqualTo(201);
    }

    @Test
    void an_open_browser_alone_changes_neither_password_nor_codes() {
        Browser person = site.signedIn("op", Role.OPERATOR);
        Map<String, String> form = Map.of("csrf", person.csrf(), "password", "bukan kata sandinya", "fresh", FRESH);

        assertThat(person.post("/desk/me/password", form).status()).isEqualTo(422);
        assertThat(person.post("/desk/me/codes", form).body()).doesNotContain("id=\"letters\"");
        assertThat(site.browser().signIn("op", TestSite.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void a_new_password_ends_all_other_sessions_and_keeps_this_one() {
        Browser person = site.signedIn("op", Role.OPERATOR);
        Browser elsewhere = site.browser();
        elsewhere.signIn("op", TestSite.PASSWORD);

        Page changed = person.post(
                "/desk/me/password", Map.of("csrf", person.csrf(), "password", TestSite.PASSWORD, "fresh", FRESH));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(person.get("/desk/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/desk/me").header("Location")).isEqualTo("/desk/sign-in");
        assertThat(site.browser().signIn("op", TestSite.PASSWORD).status()).isEqualTo(401);
        assertThat(site.browser().signIn("op", FRESH).status()).isEqualTo(303);
    }

    @Test
    void a_secret_is_drawn_and_spelled_and_stands_in_no_other_answer() {
        Browser person = site.signedIn("op", Role.OPERATOR);

        Page offer = offers(person);

        assertThat(offer.body()).contains("<svg class=\"qr\"").doesNotContain("style=");
        assertThat(letters(offer)).matches("([A-Z2-7]{4} ?){8}");
        assertThat(person.get("/desk/me").body()).doesNotContain(letters(offer));
        Page wrong = person.post("/desk/me/codes/confirmation", Map.of("csrf", person.csrf(), "code", "12"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(letters(wrong)).isEqualTo(letters(offer));
    }

    @Test
    void an_administrator_takes_codes_away_and_that_is_written_down_and_ends_sessions() {
        Browser person = site.signedIn("op", Role.OPERATOR);
        enrols(person);
        Browser administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
        enrols(administrator);
        String csrf = administrator.get("/admin/accounts").field("csrf");

        Page removed = administrator.post("/admin/accounts/op/codes/removal", Map.of("csrf", csrf));
        Page own = administrator.post("/admin/accounts/kepala/codes/removal", Map.of("csrf", csrf));

        assertThat(removed.status()).isEqualTo(303);
        assertThat(own.status()).isEqualTo(409);
        assertThat(person.get("/desk/me").header("Location")).isEqualTo("/desk/sign-in");
        assertThat(site.browser().signIn("op", TestSite.PASSWORD).status()).isEqualTo(303);
        assertThat(audits()).contains("enrolled-codes", "removed-codes");
    }

    @Test
    void another_role_name_or_department_is_written_down_and_ends_sessions() {
        Browser person = site.signedIn("sari", Role.OFFICER, "dlh");
        Browser administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
        enrols(administrator);
        String csrf = administrator.get("/admin/accounts").field("csrf");

        Page misfit = change(administrator, "sari", csrf, "operator", "dlh");
        Page changed = change(administrator, "sari", csrf, "department-coordinator", "dishub");
        Page own = change(administrator, "kepala", csrf, "operator", "");
        Page nobody = change(administrator, "siapa", csrf, "operator", "");

        assertThat(misfit.status()).isEqualTo(422);
        assertThat(changed.status()).isEqualTo(303);
        assertThat(own.status()).isEqualTo(409);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(person.get("/desk").header("Location")).isEqualTo("/desk/sign-in");
        assertThat(administrator.get("/admin/accounts/sari").body())
                .contains("Sari Baru")
                .containsPattern("value=\"dishub\"[^>]* selected");
        assertThat(audits()).contains("changed-role");
    }

    private static Page change(Browser by, String username, String csrf, String role, String department) {
        return by.post(
                "/admin/accounts/" + username + "/role",
                Map.of("csrf", csrf, "name", "Sari Baru", "role", role, "department", department));
    }

    private String audits() {
        StringBuilder all = new StringBuilder();
        Await.done(site.store().audits(0, 1_000))
                .forEach(entry -> all.append(new String(entry.entry(), StandardCharsets.UTF_8)));
        return all.toString();
    }

    private Authenticator enrols(Browser person) {
        Authenticator telephone = new Authenticator(letters(offers(person)));
        Page done = person.post(
                "/desk/me/codes/confirmation",
                Map.of("csrf", person.get("/desk/me").field("csrf"), "code", shown(telephone)));
        assertThat(done.status()).isEqualTo(200);
        assertThat(Pattern.compile("<li class=\"code\">")
                        .matcher(done.body())
                        .results()
                        .map(MatchResult::group))
                .hasSize(8);
        return telephone;
    }

    private Page offers(Browser person) {
        String csrf = person.get("/desk/me").field("csrf");
        return person.post("/desk/me/codes", Map.of("csrf", csrf, "password", TestSite.PASSWORD));
    }

    private static String letters(Page page) {
        Matcher letters = Pattern.compile("id=\"letters\">([^<]+)<").matcher(page.body());
        assertThat(letters.find()).as(page.body()).isTrue();
        return letters.group(1);
    }

    private String shown(Authenticator telephone) {
        return telephone.shows(now());
    }

    private Instant now() {
        return site.now();
    }

    private static Map<String, String> signIn(String code) {
        return Map.of("username", "op", "password", TestSite.PASSWORD, "code", code);
    }
}
