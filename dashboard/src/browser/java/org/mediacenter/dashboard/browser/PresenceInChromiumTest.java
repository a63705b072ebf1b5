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

/// Two officers at one complaint see each other.
class PresenceInChromiumTest {
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
    void who_opens_a_complaint_sees_who_has_it_open_and_the_button_says_who_writes() {
        ComplaintNumber number = site.complaint("both", "pohon tumbang menutup jalan");
        site.settled(number);
        Page dewi = opened("dewi", number);
        Page agus = opened("agus", number);
        assertThat(dewi.locator("present-people")).containsText("Agus juga membuka keluhan ini");
        assertThat(agus.locator("present-people")).containsText("Dewi juga membuka keluhan ini");

        dewi.locator("#reply-text").pressSequentially("Kami");
        assertThat(agus.locator("present-people")).containsText("Dewi sedang menulis");
        assertThat(agus.locator(".reply button.main")).containsText("(Dewi juga sedang menulis)");
        assertThat(agus.locator(".reply button.main")).isEnabled();

        dewi.close();
        assertThat(agus.locator("present-people")).isHidden();
        assertThat(agus.locator("#also")).isHidden();
    }

    private static Page opened(String username, ComplaintNumber number) {
        Page page = chromium.desktop();
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", username);
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        page.navigate(address("/desk/complaints/" + number));
        assertThat(page.locator("#live:not([data-off])")).isVisible();
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
