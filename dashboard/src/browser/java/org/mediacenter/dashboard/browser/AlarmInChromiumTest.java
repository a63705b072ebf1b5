package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A danger to life is seen at every operator's desk until somebody at the emergency number took it.
class AlarmInChromiumTest {
    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        site.account("dewi", "Dewi", Role.OPERATOR);
        site.account("agus", "Agus", Role.OPERATOR);
        chromium = new Chromium();
    }

    @AfterAll
    static void closes() {
        chromium.close();
        site.close();
    }

    @Test
    void a_fire_stands_above_everything_until_one_operator_writes_down_who_took_it() {
        Page dewi = opened("dewi");
        Page agus = opened("agus");
        assertThat(dewi.locator("alarm-bar")).isHidden();

        ComplaintNumber number = site.complaint("fire", "tolong kebakaran rumah, api besar, ada orang di dalam");
        site.settled(number);
        assertThat(dewi.locator("alarm-bar")).containsText("1 bahaya jiwa belum diterima 112");
        assertThat(agus.locator("alarm-bar")).containsText(number.value());

        dewi.keyboard().press("0");
        assertThat(dewi.locator(".panel.alarm")).isVisible();
        dewi.fill("#alarm-who", "Meja 3");
        dewi.click(".panel.alarm button.main");

        assertThat(dewi.locator(".alarm-taken")).containsText("Meja 3");
        assertThat(dewi.locator("alarm-bar")).isHidden();
        assertThat(agus.locator("alarm-bar")).isHidden();
    }

    private static Page opened(String username) {
        Page page = chromium.desktop();
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", username);
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        assertThat(page.locator("#live:not([data-off])")).isVisible();
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
