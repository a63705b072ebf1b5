package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Authenticator;
import org.mediacenter.hub.account.Role;

/// An administrator who has only a password takes one-time codes onto a telephone and signs in with one.
class CodesInChromiumTest {
    /// Codes are good a step early, and the first one was used to confirm.
    private static final long NEXT_CODE = 30;

    @RegisterExtension
    final CityInBrowser city = CityInBrowser.with(Map.of("hub.accounts.totp", "required"));

    @Test
    void an_administrator_sets_codes_up_on_a_desktop_and_signs_in_with_one() {
        story(Screen.DESKTOP);
    }

    @Test
    void and_on_a_telephone() {
        story(Screen.TELEPHONE);
    }

    private void story(Screen screen) {
        city.site().account("kepala", Role.ADMINISTRATOR);
        Officer administrator = city.officer("kepala", screen).signsInAnywhere();
        Page page = administrator.page();
        page.waitForURL("**/desk/me");
        administrator.sees(".notice").isVisible();
        administrator.findsNoBarrier();

        page.fill("#codes-password", TestSite.PASSWORD);
        administrator.clicks("form[action='/desk/me/codes'] button");
        administrator.sees("svg.qr").isVisible();
        administrator.findsNoBarrier();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        Authenticator telephone = new Authenticator(page.innerText("#letters"));
        page.fill("#code", telephone.shows(city.site().now()));
        administrator.clicks("form[action='/desk/me/codes/confirmation'] button");
        administrator.sees(".paper .code").hasCount(8);
        administrator.findsNoBarrier();

        administrator.clicks("form[action='/desk/sign-out'] button");
        page.waitForURL("**/desk/sign-in");
        page.fill("#username", "kepala");
        page.fill("#password", TestSite.PASSWORD);
        administrator.clicks("main form button.main");
        administrator.sees(".notice").isVisible();
        page.fill("#password", TestSite.PASSWORD);
        page.fill("#code", telephone.shows(city.site().now().plusSeconds(NEXT_CODE)));
        administrator.clicks("main form button.main");
        page.waitForURL(url -> !url.contains("sign-in"));
        administrator.goesTo("/admin/accounts");
        administrator.sees("table.list").containsText("kepala");
    }
}
