package org.mediacenter.dashboard.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// Citizens of a city that says so read Javanese; whoever works there does not have to.
final class JavaneseTest {
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
    void a_citizen_chooses_javanese_once_and_reads_every_page_in_it() {
        Browser citizen = site.browser();
        assertThat(citizen.get("/").body()).contains("href=\"/?lang=jv\"", ">Basa Jawa</a>", ">English</a>");

        Page form = citizen.get("/?lang=jv");

        assertThat(form.body()).contains("<html lang=\"jv\">", "Aturaken keluhan panjenengan", ">Bahasa Indonesia</a>");
        for (String path : new String[] {"/track", "/public", "/privacy"}) {
            assertThat(citizen.get(path).body()).contains("<html lang=\"jv\">");
        }
        assertThat(citizen.get("/track/222-222-222?key=wrong").body()).contains("mboten cocog");
    }

    @Test
    void the_desk_of_who_reads_javanese_at_home_speaks_indonesian() {
        Browser officer = site.signedIn("jawa", Role.OPERATOR);
        officer.get("/?lang=jv");

        Page list = officer.get("/desk");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("<html lang=\"id\"").doesNotContain("lang=\"jv\"");
        assertThat(site.browser().get("/desk/sign-in?lang=jv").body()).contains("<html lang=\"id\"");
    }
}
