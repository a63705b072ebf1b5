package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// An officer answers with the city's own words, by keyboard alone.
class CannedAnswersInChromiumTest {
    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        site.account("operator", Role.OPERATOR);
        chromium = new Chromium();
    }

    @AfterAll
    static void closes() {
        chromium.close();
        site.close();
    }

    @Test
    void an_answer_is_found_by_typing_and_is_sent_only_when_its_blank_is_filled_in() {
        ComplaintNumber number = site.complaint("canned", "pohon tumbang menutup jalan");
        site.settled(number);
        Page desk = opened(number);
        desk.locator("#reply-text").press("/");
        assertThat(desk.locator("dialog.answers input")).isFocused();
        assertThat(Chromium.accessibilityProblems(desk)).isEmpty();
        desk.keyboard().type("ditangani belum");
        assertThat(desk.locator("dialog.answers li")).hasCount(1);
        desk.keyboard().press("Enter");

        assertThat(desk.locator("#reply-text")).hasValue(Pattern.compile(".*\\{\\?apa yang dikerjakan}.*"));
        assertThat(desk.locator("input[name=kind][value=FINAL]")).isChecked();
        desk.click(".reply form > button.main");
        assertThat(desk.locator("#reply-text")).hasValue(Pattern.compile(".*\\{\\?apa yang dikerjakan}.*"));
        assertThat(site.find(number).status()).isNotEqualTo(Status.ANSWERED);

        desk.locator("canned-answers .on").click();
        desk.keyboard().type("pohon sudah dipotong");
        desk.click(".reply form > button.main");

        assertThat(desk.locator("#talk")).containsText("pohon sudah dipotong");
    }

    private static Page opened(ComplaintNumber number) {
        Page page = chromium.desktop();
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", "operator");
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
