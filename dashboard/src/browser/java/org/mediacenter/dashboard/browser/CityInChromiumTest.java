package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.Priority;

/// Citizens and officers at their browsers, on one hub.
class CityInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final Actor COLLEAGUE = new Actor.Officer("budi", Optional.empty());

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
    void a_citizen_files_and_follows_a_complaint_where_no_script_runs() {
        Page page = chromium.withoutScripts();
        page.navigate(address("/"));
        page.fill("#text", "Lampu jalan mati di depan pasar");
        page.click("main form button");

        String number = page.textContent("#number").strip();
        page.navigate(page.locator("a[href*='/track/']")
                .first()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", address("")));

        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.locator("main")).containsText("Lampu jalan mati di depan pasar");
    }

    @Test
    void a_complaint_appears_on_the_open_worklist_and_its_deadline_ticks() {
        Page desk = signedIn(chromium.desktop());
        assertThat(desk.locator("#live")).isVisible();

        ComplaintNumber number = site.complaint("appears", TREE);

        Locator row = desk.locator("li[data-number='" + number + "']");
        assertThat(row).isVisible();
        assertThat(row.locator("time.due")).not().isEmpty();
    }

    @Test
    void nothing_moves_in_the_list_while_somebody_reads_in_it_and_what_went_away_does_not_come_back() {
        ComplaintNumber read = site.complaint("read", TREE);
        site.settled(read);
        Page desk = signedIn(chromium.desktop());
        assertThat(desk.locator("li[data-number='" + read + "'][data-index]")).isVisible();
        desk.keyboard().press("j");
        assertThat(desk.locator("li[data-index='0'] a")).isFocused();

        ComplaintNumber waits = site.complaint("waits", "sampah di depan gang belum diangkut");
        assertThat(desk.locator("#news")).isVisible();
        site.settled(waits);
        Personal reason = Personal.of("sudah ditangani", new SecureRandom());
        site.execute(waits, new Command.Close("officer", Optional.of(reason)), COLLEAGUE);
        assertThat(site.find(waits).isOpen()).isFalse();
        assertThat(desk.locator("#news")).isHidden();

        assertThat(desk.locator("li[data-number='" + waits + "']")).hasCount(0);
    }

    @Test
    void what_a_colleague_does_appears_and_never_takes_words_from_under_somebodys_hands() {
        ComplaintNumber number = site.complaint("beside", TREE);
        site.settled(number);
        Page desk = signedIn(chromium.desktop());
        desk.navigate(address("/desk/complaints/" + number));
        site.execute(number, new Command.ChangePriority(Priority.HIGH), COLLEAGUE);
        assertThat(desk.locator("#history")).containsText("budi");

        desk.fill("#reply-text", "Sudah kami");
        site.execute(number, new Command.ChangePriority(Priority.LOW), COLLEAGUE);

        assertThat(desk.locator("#changed")).containsText("budi");
        assertThat(desk.locator("#reply-text")).hasValue("Sudah kami");
    }

    @Test
    void every_page_passes_the_accessibility_check_wide_and_narrow() {
        ComplaintNumber number = site.complaint("axe", TREE);
        site.settled(number);
        site.later(Duration.ofHours(73));
        site.complaint("wide", "mohon informasi pemangkasan/perantingan pohon angsana ".repeat(4));
        for (Page page : List.of(chromium.desktop(), chromium.telephone())) {
            for (String path : List.of("/", "/track", "/desk/sign-in")) {
                page.navigate(address(path));
                assertThat(Chromium.accessibilityProblems(page)).as(path).isEmpty();
                assertThat(overflows(page))
                        .as(path + " is no wider than its window")
                        .isFalse();
            }
            signedIn(page);
            for (String path : List.of("/desk", "/desk/complaints/" + number)) {
                page.navigate(address(path));
                assertThat(Chromium.accessibilityProblems(page)).as(path).isEmpty();
                assertThat(overflows(page))
                        .as(path + " is no wider than its window")
                        .isFalse();
            }
        }
    }

    private static Page signedIn(Page page) {
        page.navigate(address("/desk/sign-in"));
        page.fill("#username", "operator");
        page.fill("#password", TestSite.PASSWORD);
        page.click("main form button");
        page.waitForURL("**/desk");
        return page;
    }

    private static boolean overflows(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > innerWidth"
                                + " || [...document.querySelectorAll('td, .row')].some(cell => cell.scrollWidth > cell.clientWidth + 1)");
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + site.port() + path;
    }
}
