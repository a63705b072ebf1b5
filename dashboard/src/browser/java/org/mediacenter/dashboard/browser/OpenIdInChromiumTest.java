package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.oidc.NodeProvider;
import org.mediacenter.hub.account.Role;

/// Somebody signs in with what the city gave them, at a real provider on loopback, and comes back to the desk.
class OpenIdInChromiumTest {
    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators();

    @TempDir
    private Path folder;

    @Test
    void an_operator_signs_in_by_the_citys_own_sign_in_and_works() throws IOException {
        try (NodeProvider provider = NodeProvider.start();
                TestSite site = TestSite.opened(folder, provider.settings())) {
            provider.serves(site);
            site.account("sari", "Sari Contoh", Role.OPERATOR);
            Page page = city.desktop();
            String hub = "http://localhost:" + site.port();

            page.navigate(hub + "/desk/sign-in");
            page.click("a[href='/desk/sign-in/oidc']");
            page.fill("#name", "sari");
            page.fill("#word", NodeProvider.PASSWORD);
            page.click("#go");
            page.waitForURL(hub + "/desk");

            page.waitForSelector(".who .name");
            assertThat(page.innerText(".who .name")).contains("Sari Contoh");
            page.context().close();
        }
    }
}
