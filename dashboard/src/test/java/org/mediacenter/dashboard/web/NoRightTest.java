package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// Who has no right to a page, or sends a form too late, stays where their own pages are.
final class NoRightTest {
    private static final String SIGN_OUT = "action=\"/desk/sign-out\"";

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
    void a_member_of_staff_without_the_right_is_told_so_within_the_frame_of_staff() {
        Browser officer = site.signedIn("petugas", Role.OFFICER, "dlh");

        Page refused = officer.get("/admin/accounts");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body())
                .contains("tidak berwenang", SIGN_OUT, "href=\"/desk\"", "<body class=\"desk\">", "desk.css")
                .doesNotContain("href=\"/\"");
    }

    @Test
    void a_form_that_is_too_old_gives_its_words_back_within_the_frame_of_staff() {
        Browser operator = site.signedIn("endah", Role.OPERATOR);

        Page refused = operator.post("/desk/shift", Map.of("csrf", "lama", "text", "Malam tenang."));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Malam tenang.</textarea>", SIGN_OUT);
    }

    @Test
    void a_member_of_staff_who_mistypes_an_address_stays_within_the_frame_of_staff() {
        Browser officer = site.signedIn("rini", Role.OFFICER, "dlh");

        Page nothing = officer.get("/desk/nothing-here");

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.body()).contains(SIGN_OUT, "<body class=\"desk\">").doesNotContain("href=\"/\"");
    }

    @Test
    void somebody_who_is_not_signed_in_sees_the_citizens_frame() {
        assertThat(site.browser().get("/nothing-here").body())
                .contains("<body class=\"citizen\">")
                .doesNotContain(SIGN_OUT);
    }
}
