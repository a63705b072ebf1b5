package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What an officer wrote is there again, on whatever machine, also when the line was lost meanwhile.
class DraftInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String DRAFTS = "**/drafts/*";
    private static final Pattern SAVED = Pattern.compile("Draf disimpan \\d\\d\\.\\d\\d");

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
    void what_was_written_at_one_machine_is_there_at_another_until_it_is_thrown_away() {
        ComplaintNumber number = site.complaint("machines", TREE);
        site.settled(number);
        Page office = opened(chromium.desktop(), number);
        office.locator("#reply-kind label").nth(1).click();
        office.fill("#reply-text", "Regu kami berangkat besok.");
        assertThat(office.locator(".reply draft-keeper")).containsText(SAVED);

        Page home = opened(chromium.telephone(), number);

        assertThat(home.locator("#reply-text")).hasValue("Regu kami berangkat besok.");
        assertThat(home.locator("input[name=kind][value=FINAL]")).isChecked();
        home.locator(".reply draft-keeper button").click();
        assertThat(home.locator(".reply draft-keeper")).isEmpty();
        home.locator(".toast button").click();
        assertThat(home.locator("#reply-text")).hasValue("Regu kami berangkat besok.");
        assertThat(home.locator(".reply draft-keeper")).containsText(SAVED);
    }

    @Test
    void words_written_while_the_line_was_lost_stay_and_are_kept_when_it_is_back() {
        ComplaintNumber number = site.complaint("line", TREE);
        site.settled(number);
        Page desk = opened(chromium.desktop(), number);
        desk.route(DRAFTS, Route::abort);
        desk.fill("#reply-text", "Ditulis tanpa sambungan");
        assertThat(desk.locator(".reply draft-keeper [data-trouble]")).isVisible();

        desk.unroute(DRAFTS);
        desk.evaluate("dispatchEvent(new Event('online'))");

        assertThat(desk.locator(".reply draft-keeper")).containsText(SAVED);
        assertThat(desk.locator("#reply-text")).hasValue("Ditulis tanpa sambungan");
    }

    @Test
    void a_reply_that_was_sent_leaves_no_draft_behind() {
        ComplaintNumber number = site.complaint("sent", TREE);
        site.settled(number);
        Page desk = opened(chromium.desktop(), number);
        desk.locator("#reply-kind label").nth(1).click();
        desk.fill("#reply-text", "Sudah kami tebang.");

        desk.click(".reply form > button");

        assertThat(desk.locator("#talk")).containsText("Sudah kami tebang.");
        assertThat(desk.locator("#reply-text")).hasValue("");
        desk.reload();
        assertThat(desk.locator("#reply-text")).hasValue("");
    }

    private static Page opened(Page page, ComplaintNumber number) {
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", "operator");
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        page.navigate(address("/desk/complaints/" + number));
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
