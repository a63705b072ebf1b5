package org.mediacenter.dashboard.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;

/// Signing in by a real provider on loopback.
final class OpenIdTest {
    @TempDir
    private Path folder = Path.of("");

    private NodeProvider provider;
    private TestSite site;

    @BeforeEach
    void opens() throws IOException {
        provider = NodeProvider.start();
        site = TestSite.opened(folder, provider.settings());
        provider.serves(site);
    }

    @AfterEach
    void closes() {
        if (site != null) {
            site.close();
            provider.close();
        }
    }

    @Test
    void somebody_with_an_account_comes_in_without_a_password_and_it_is_written_down() {
        site.account("sari", Role.OPERATOR);
        Browser person = site.browser();

        Page in = back(person, provider.signsIn(leaves(person), "sari"));

        assertThat(in.header("Location")).isEqualTo("/desk");
        assertThat(person.get("/desk").status()).isEqualTo(200);
        assertThat(audits()).contains("\"signed-in\"", "\"oidc\"");
        assertThat(site.browser().get("/desk/sign-in").body()).contains("Masuk dengan Kota Contoh");
    }

    @Test
    void nobody_gets_an_account_by_coming_in_and_none_that_is_disabled_opens() {
        site.account("budi", Role.OPERATOR);
        Await.done(site.site().accounts().disable("budi", true));

        for (String name : new String[] {"siapa", "budi"}) {
            Browser person = site.browser();
            Page out = back(person, provider.signsIn(leaves(person), name));

            assertThat(out.header("Location")).isEqualTo("/desk/sign-in?oidc=no-account");
            assertThat(person.get("/desk").header("Location")).isEqualTo("/desk/sign-in");
        }
        assertThat(Await.done(site.site().accounts().find("siapa"))).isEmpty();
    }

    @Test
    void an_answer_is_good_once_and_only_in_the_browser_that_asked() {
        site.account("sari", Role.OPERATOR);
        Browser person = site.browser();
        String answer = provider.signsIn(leaves(person), "sari");
        String cookies = person.cookieHeader();

        Page stolen = back(site.browser(), answer);
        Page in = back(person, answer);
        Page again = back(site.browser().with("Cookie", cookies), answer);
        Page forged = back(person, answer.replaceAll("state=[^&]+", "state=elsewhere"));

        assertThat(stolen.header("Location")).isEqualTo("/desk/sign-in?oidc=lost");
        assertThat(in.header("Location")).isEqualTo("/desk");
        assertThat(again.header("Location")).isEqualTo("/desk/sign-in?oidc=lost");
        assertThat(forged.header("Location")).isEqualTo("/desk/sign-in?oidc=lost");
    }

    @Test
    void disabling_ends_a_session_that_was_opened_so_and_codes_are_the_providers_matter() {
        site.account("kepala", Role.ADMINISTRATOR);
        Browser person = site.browser();
        back(person, provider.signsIn(leaves(person), "kepala"));
        int before = person.get("/admin/accounts").status();

        Await.done(site.site().accounts().disable("kepala", true));

        assertThat(before).isEqualTo(200);
        assertThat(person.get("/admin/accounts").header("Location")).isEqualTo("/desk/sign-in");
    }

    @Test
    void an_administrator_unbinds_an_account_from_whoever_came_in_with_it() {
        site.account("sari", Role.OPERATOR);
        Browser person = site.browser();
        back(person, provider.signsIn(leaves(person), "sari"));
        Browser administrator = site.browser();
        site.account("kepala", Role.ADMINISTRATOR);
        back(administrator, provider.signsIn(leaves(administrator), "kepala"));
        Page bound = administrator.get("/admin/accounts/sari");

        Page unbound = administrator.post("/admin/accounts/sari/sign-in/removal", Map.of("csrf", bound.field("csrf")));
        Page own = administrator.post("/admin/accounts/kepala/sign-in/removal", Map.of("csrf", bound.field("csrf")));

        assertThat(bound.body()).contains("action=\"/admin/accounts/sari/sign-in/removal\"");
        assertThat(unbound.status()).isEqualTo(303);
        assertThat(own.status()).isEqualTo(409);
        assertThat(administrator.get("/admin/accounts/sari").body()).doesNotContain("sign-in/removal");
        assertThat(person.get("/desk").header("Location")).isEqualTo("/desk/sign-in");
        assertThat(back(person, provider.signsIn(leaves(person), "sari")).header("Location"))
                .isEqualTo("/desk");
        assertThat(audits()).contains("\"unbound-sign-in\"");
    }

    @Test
    void while_the_provider_is_away_words_say_so_and_passwords_work() {
        site.account("sari", Role.OPERATOR);
        provider.close();

        Page away = site.browser().get("/desk/sign-in/oidc");

        assertThat(away.header("Location")).isEqualTo("/desk/sign-in?oidc=away");
        assertThat(site.browser().get("/desk/sign-in?oidc=away").body()).contains("tidak dapat dihubungi");
        assertThat(site.browser().signIn("sari", TestSite.PASSWORD).status()).isEqualTo(303);
    }

    private String leaves(Browser person) {
        String address = person.get("/desk/sign-in/oidc").header("Location");
        assertThat(address).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
        return address;
    }

    private static Page back(Browser person, String address) {
        return person.get(address.substring(address.indexOf("/desk/")));
    }

    private String audits() {
        StringBuilder all = new StringBuilder();
        Await.done(site.store().audits(0, 1_000))
                .forEach(entry -> all.append(new String(entry.entry(), StandardCharsets.UTF_8)));
        return all.toString();
    }
}
