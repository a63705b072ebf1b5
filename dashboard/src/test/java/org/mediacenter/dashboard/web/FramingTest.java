package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

final class FramingTest {
    private static final List<String> OF_CITIZENS = List.of("/", "/track", "/public", "/privacy", "/received?form=1");
    private static final List<String> OF_STAFF = List.of("/desk", "/desk/sign-in", "/leadership", "/admin/accounts");

    @TempDir
    Path folder;

    @Test
    void the_citys_own_site_may_show_citizens_pages_and_nothing_of_the_desk() {
        Map<String, String> settings = Map.of(
                "hub.http.port", "0",
                "hub.http.address", "127.0.0.1",
                "hub.http.embedded-in", "https://kota.example, https://www.kota.example/");
        try (TestSite site = TestSite.opened(folder, settings)) {
            for (String path : OF_CITIZENS) {
                Page page = site.browser().get(path);
                assertThat(page.header("Content-Security-Policy"))
                        .as(path)
                        .contains("default-src 'none'")
                        .endsWith("frame-ancestors 'self' https://kota.example https://www.kota.example");
                assertThat(page.header("X-Frame-Options")).as(path).isEmpty();
            }
            Browser administrator = site.signedIn("endah", Role.ADMINISTRATOR);
            OF_STAFF.forEach(path -> standsAlone(path, administrator.get(path)));
        }
    }

    @Test
    void without_a_word_in_the_settings_no_page_stands_in_another() {
        try (TestSite site = TestSite.opened(folder)) {
            OF_CITIZENS.forEach(path -> standsAlone(path, site.browser().get(path)));
        }
    }

    private static void standsAlone(String path, Page page) {
        assertThat(page.header("Content-Security-Policy")).as(path).endsWith("frame-ancestors 'none'");
        assertThat(page.header("X-Frame-Options")).as(path).isEqualTo("DENY");
    }
}
