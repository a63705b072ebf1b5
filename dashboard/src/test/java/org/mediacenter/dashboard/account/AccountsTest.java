package org.mediacenter.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.FirstAdministrator.Start;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.settings.HubSettings.FirstAdministrator;
import org.mediacenter.hub.settings.Secret;

final class AccountsTest {
    @TempDir
    private Path folder = Path.of("");

    private TestSite site;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void the_first_administrator_comes_in_by_a_link_that_works_once() {
        Start start = Await.done(site.site().firstAdministrator().prepare(Optional.empty()));
        String token = ((Start.Link) start).token();
        Browser guest = site.browser();
        Map<String, String> form =
                Map.of("token", token, "username", "kepala", "name", "Kepala", "password", "kereta lewat jembatan");

        Page greeting = guest.get("/welcome?token=" + token);
        Page joined = guest.post("/welcome", form);
        Page again = guest.post("/welcome", form);

        assertThat(greeting.status()).isEqualTo(200);
        assertThat(joined.header("Location")).isEqualTo("/desk/sign-in");
        assertThat(again.status()).isEqualTo(404);
        assertThat(Await.done(site.site().accounts().find("kepala"))
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.ADMINISTRATOR);
        assertThat(Await.done(site.site().firstAdministrator().prepare(Optional.empty())))
                .isInstanceOf(Start.NotNeeded.class);
    }

    @Test
    void a_name_is_one_readable_line_of_at_most_a_hundred_characters() {
        String token = ((Start.Link) Await.done(site.site().firstAdministrator().prepare(Optional.empty()))).token();
        Browser guest = site.browser();

        Page tooLong = guest.post("/welcome", welcome(token, "K".repeat(101)));
        Page joined = guest.post("/welcome", welcome(token, "Ke\u0000pa\u202Ela\n"));

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(joined.status()).isEqualTo(303);
        assertThat(Await.done(site.site().accounts().find("kepala"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Kepala");
    }

    private static Map<String, String> welcome(String token, String name) {
        return Map.of("token", token, "username", "kepala", "name", name, "password", TestSite.PASSWORD);
    }

    @Test
    void a_state_that_is_none_or_of_nobody_changes_nothing_and_is_not_written_down() {
        Browser administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
        site.account("ada", Role.OPERATOR);
        Await.done(site.site().accounts().disable("ada", true));
        String csrf = administrator.get("/admin/accounts").field("csrf");
        int before = Await.done(site.store().audits(0, 1_000)).size();

        Page garbage = administrator.post("/admin/accounts/ada/state", Map.of("csrf", csrf, "state", "garbage"));
        Page nobody = administrator.post(
                "/admin/accounts/" + "a".repeat(3_000) + "/state", Map.of("csrf", csrf, "state", "disabled"));

        assertThat(garbage.status()).isEqualTo(422);
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(Await.done(site.site().accounts().find("ada")).orElseThrow().disabled())
                .isTrue();
        assertThat(Await.done(site.store().audits(0, 1_000))).hasSize(before);
        assertThat(administrator
                        .post("/admin/accounts/ada/state", Map.of("csrf", csrf, "state", "active"))
                        .status())
                .isEqualTo(303);
        assertThat(Await.done(site.site().accounts().find("ada")).orElseThrow().disabled())
                .isFalse();
    }

    @Test
    void a_later_start_makes_the_earlier_link_worthless() {
        String first = ((Start.Link) Await.done(site.site().firstAdministrator().prepare(Optional.empty()))).token();

        Await.done(site.site().firstAdministrator().prepare(Optional.empty()));

        assertThat(site.browser().get("/welcome?token=" + first).status()).isEqualTo(404);
    }

    @Test
    void a_start_that_makes_the_account_of_the_settings_makes_the_earlier_link_worthless() {
        String link = ((Start.Link) Await.done(site.site().firstAdministrator().prepare(Optional.empty()))).token();

        Await.done(site.site()
                .firstAdministrator()
                .prepare(Optional.of(new FirstAdministrator("kepala", new Secret(TestSite.PASSWORD)))));

        assertThat(site.browser().get("/welcome?token=" + link).status()).isEqualTo(404);
    }

    @Test
    void the_first_administrator_of_the_settings_is_made_unless_the_password_is_weak() {
        Start weak = Await.done(site.site()
                .firstAdministrator()
                .prepare(Optional.of(new FirstAdministrator("kepala", new Secret("password1234")))));
        Start made = Await.done(site.site()
                .firstAdministrator()
                .prepare(Optional.of(new FirstAdministrator("kepala", new Secret(TestSite.PASSWORD)))));

        assertThat(weak).isEqualTo(new Start.Refused("common"));
        assertThat(made).isInstanceOf(Start.Made.class);
        assertThat(site.browser().signIn("kepala", TestSite.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void who_forgot_a_password_gets_a_link_to_a_new_one_which_ends_the_old_sessions() {
        Browser admin = site.signedIn("kepala", Role.ADMINISTRATOR);
        Browser before = site.signedIn("ada", Role.OPERATOR);
        Page page = admin.post(
                "/admin/accounts/ada/password",
                Map.of("csrf", admin.get("/admin/accounts").field("csrf")));
        String token = page.body().replaceAll("(?s).*/welcome\\?token=([^<]+)<.*", "$1");
        Browser ada = site.browser();

        Page asked = ada.get("/welcome?token=" + token);
        Page done = ada.post(
                "/welcome", Map.of("token", token, "username", "kepala", "password", "sandi yang baru sekali"));

        assertThat(asked.body()).contains("kata sandi baru", "value=\"ada\"").doesNotContain("id=\"name\"");
        assertThat(done.status()).isEqualTo(303);
        assertThat(before.get("/desk").status()).isEqualTo(303);
        assertThat(site.browser().signIn("ada", TestSite.PASSWORD).status()).isEqualTo(401);
        assertThat(site.browser().signIn("ada", "sandi yang baru sekali").status())
                .isEqualTo(303);
        assertThat(ada.get("/welcome?token=" + token).status()).isEqualTo(404);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        site.account("ada", Role.OPERATOR);

        Page wrong = site.browser().signIn("ada", "salah salah salah");
        Page unknown = site.browser().signIn("tak.ada", "salah salah salah");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.body().replace("\"ada\"", "")).isEqualTo(unknown.body().replace("\"tak.ada\"", ""));
    }

    @Test
    void guessing_at_one_account_is_slowed_down() {
        site.account("ada", Role.OPERATOR);
        List<Integer> answers = java.util.stream.IntStream.range(0, 12)
                .mapToObj(_ -> site.browser().signIn("ada", "salah salah salah").status())
                .toList();

        assertThat(answers).startsWith(401).endsWith(429);
        assertThat(answers).filteredOn(status -> status == 401).hasSize(10);
    }

    @Test
    void a_session_ends_at_sign_out_when_disabled_at_a_new_password_and_in_time() {
        Browser out = site.signedIn("out", Role.OPERATOR);
        Browser disabled = site.signedIn("disabled", Role.OPERATOR);
        Browser changed = site.signedIn("changed", Role.OPERATOR);
        Browser idle = site.signedIn("idle", Role.OPERATOR);
        String cookie = out.cookieHeader();

        out.post("/desk/sign-out", Map.of("csrf", out.csrf()));
        Await.done(site.site().accounts().disable("disabled", true));
        Await.done(site.site().accounts().changePassword("changed", new Secret("sungai di bawah bulan")));

        assertThat(site.browser().with("Cookie", cookie).get("/desk").status()).isEqualTo(303);
        assertThat(disabled.get("/desk").status()).isEqualTo(303);
        assertThat(changed.get("/desk").status()).isEqualTo(303);
        assertThat(idle.get("/desk").status()).isEqualTo(200);
        site.later(java.time.Duration.ofHours(3));
        assertThat(idle.get("/desk").status()).isEqualTo(303);
        assertThat(site.browser().signIn("disabled", TestSite.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void an_administrator_invites_an_officer_who_chooses_their_own_password() {
        Browser administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
        String csrf = administrator.get("/admin/accounts").field("csrf");

        Page invited = administrator.post(
                "/admin/accounts/invitations",
                Map.of("csrf", csrf, "username", "petugas", "role", "officer", "department", "dlh"));
        Matcher link = Pattern.compile("/welcome\\?token=([^<\\s]+)").matcher(invited.body());
        assertThat(link.find()).isTrue();
        site.browser().post("/welcome", Map.of("token", link.group(1), "password", "kereta lewat jembatan"));

        Account officer = Await.done(site.site().accounts().find("petugas")).orElseThrow();
        assertThat(officer.role()).isEqualTo(Role.OFFICER);
        assertThat(officer.department().orElseThrow().value()).isEqualTo("dlh");
    }

    @Test
    void the_sessions_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        site.account("ada", Role.OPERATOR);

        String cookie = site.browser().signIn("ada", TestSite.PASSWORD).header("Set-Cookie");

        assertThat(cookie)
                .containsIgnoringCase("; HttpOnly")
                .contains("SameSite=Lax", "Path=/")
                .doesNotContain("Domain");
    }
}
