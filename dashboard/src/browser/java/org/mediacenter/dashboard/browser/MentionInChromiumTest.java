package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// An officer calls a colleague to a complaint, who sees it at once.
class MentionInChromiumTest {
    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        site.account("agus", "Agus", Role.OPERATOR);
        site.account("dewi", "Dewi Lestari", Role.OPERATOR);
        chromium = new Chromium();
    }

    @AfterAll
    static void closes() {
        chromium.close();
        site.close();
    }

    @Test
    void a_colleague_is_chosen_by_keyboard_and_finds_the_complaint_in_the_own_queue() {
        ComplaintNumber number = site.complaint("called", "pohon tumbang menutup jalan");
        site.settled(number);
        Page dewi = signedIn("dewi", "/desk");
        Page agus = signedIn("agus", "/desk/complaints/" + number);
        agus.keyboard().press("n");
        agus.locator("#note").pressSequentially("Mohon @les");
        assertThat(agus.locator("#mention-list li")).hasText("Dewi Lestari @dewi");
        assertThat(Chromium.accessibilityProblems(agus)).isEmpty();
        agus.keyboard().press("Enter");
        agus.keyboard().type("telepon pelapor");
        assertThat(agus.locator("#note")).hasValue("Mohon @dewi telepon pelapor");
        agus.click(".note form > button");
        assertThat(agus.locator("#talk")).containsText("Mohon @Dewi Lestari telepon pelapor");

        assertThat(dewi.locator("a[data-queue=mentioned] .number")).hasText("1");
        dewi.click("a[data-queue=mentioned]");
        dewi.click("li[data-number='" + number + "'][data-index] a");
        assertThat(dewi.locator("#talk")).containsText("@Dewi Lestari");
        assertThat(dewi.locator("a[data-queue=mentioned] .number")).isEmpty();
    }

    private static Page signedIn(String username, String path) {
        Page page = chromium.desktop();
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", username);
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        page.navigate(address(path));
        assertThat(page.locator("#live:not([data-off])")).isVisible();
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
