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

/// An officer keeps a view of the list and finds it again.
class SavedViewsInChromiumTest {
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
    void a_view_is_saved_found_again_renamed_and_deleted_with_a_way_back() {
        Page desk = signedIn(chromium.desktop(), "/desk?queue=overdue&channel=website");
        desk.click("saved-views .save");
        desk.fill("#view-name", "Situs terlambat");
        assertThat(Chromium.accessibilityProblems(desk)).isEmpty();
        desk.keyboard().press("Enter");
        assertThat(desk.locator("saved-views a[aria-current=page]")).hasText("Situs terlambat");

        Page home = signedIn(chromium.telephone(), "/desk");
        home.click("saved-views a");
        home.waitForURL(Pattern.compile(".*queue=overdue&channel=website"));

        desk.click("saved-views button");
        desk.fill("dialog.views input[name=name]", "Pagi");
        desk.keyboard().press("Enter");
        assertThat(desk.locator("saved-views a .label")).hasText("Pagi");
        desk.click("dialog.views form.named button[type=button]");
        assertThat(desk.locator("saved-views a")).hasCount(0);
        desk.click(".toast button");
        assertThat(desk.locator("saved-views a .label")).hasText("Pagi");
    }

    private static Page signedIn(Page page, String path) {
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", "operator");
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        page.navigate(address(path));
        return page;
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
