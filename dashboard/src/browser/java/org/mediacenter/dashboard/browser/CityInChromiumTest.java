package org.mediacenter.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Priority;

/// Citizens and officers at their browsers, on one hub.
class CityInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final Actor COLLEAGUE = new Actor.Officer("budi", Optional.empty());

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    @Test
    void a_citizen_files_and_follows_a_complaint_where_no_script_runs() {
        Page page = city.withoutScripts();
        city.shows(page, "/");
        page.fill("#text", "Lampu jalan mati di depan pasar");
        page.click("main form button.main");

        String number = page.textContent("#number").strip();
        page.navigate(page.locator("a[href*='/track/']")
                .first()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", city.address("")));

        assertThat(page.locator("h1")).containsText(number);
        assertThat(page.locator("main")).containsText("Lampu jalan mati di depan pasar");
    }

    @Test
    void a_complaint_appears_on_the_open_worklist_and_its_deadline_ticks() {
        Officer desk = city.officer("dewi").signsIn();

        ComplaintNumber number = city.site().complaint("appears", TREE);

        desk.sees(desk.row(number)).isVisible();
        desk.sees(desk.row(number).locator("time.due")).not().isEmpty();
    }

    @Test
    void nothing_moves_in_the_list_while_somebody_reads_in_it_and_what_went_away_does_not_come_back() {
        ComplaintNumber read = city.hears("read", TREE);
        Officer desk = city.officer("dewi").signsIn();
        desk.sees(desk.row(read)).isVisible();
        desk.presses("j");
        desk.sees("li[data-index='0'] a").isFocused();

        ComplaintNumber waits = city.site().complaint("waits", "sampah di depan gang belum diangkut");
        desk.sees("#news").isVisible();
        city.site().settled(waits);
        Personal reason = Personal.of("sudah ditangani", new SecureRandom());
        city.site().execute(waits, new Command.Close("officer", Optional.of(reason)), COLLEAGUE);
        assertThat(city.site().find(waits).isOpen()).isFalse();
        desk.sees("#news").isHidden();

        desk.sees("li[data-number='" + waits + "']").hasCount(0);
    }

    @Test
    void what_a_colleague_does_appears_and_never_takes_words_from_under_somebodys_hands() {
        ComplaintNumber number = city.hears("beside", TREE);
        Officer desk = city.officer("dewi").signsIn();
        desk.opens(number);
        city.site().execute(number, new Command.ChangePriority(Priority.LOW), COLLEAGUE);
        desk.sees("#history").containsText("budi");

        desk.writes("Sudah kami");
        city.site().execute(number, new Command.ChangePriority(Priority.NORMAL), COLLEAGUE);

        desk.sees("#changed").containsText("budi");
        desk.sees("#reply-text").hasValue("Sudah kami");
    }

    @Test
    void what_is_written_about_a_complaint_that_goes_elsewhere_stays_to_be_copied() {
        ComplaintNumber number = city.hears("elsewhere", TREE);
        city.site().account("sari", Role.OFFICER, "dlh");
        Officer desk = city.officer("sari").signsIn();
        desk.opens(number);
        desk.writes("Regu kami berangkat sore ini");

        Personal reason = Personal.of("jalan milik Dishub", new SecureRandom());
        Command elsewhere = new Command.Assign(new DepartmentCode("dishub"), List.of(), Optional.empty(), reason);
        city.site().execute(number, elsewhere, COLLEAGUE);

        desk.sees("#gone").isVisible();
        desk.sees("#words-left textarea").hasValue("Regu kami berangkat sore ini");
        desk.findsNoBarrier();
    }

    @Test
    void what_is_late_and_what_is_long_shuts_nobody_out_and_is_no_wider_than_its_window() {
        ComplaintNumber number = city.hears("axe", TREE);
        city.site().later(Duration.ofHours(73));
        city.site().complaint("wide", "mohon informasi pemangkasan/perantingan pohon angsana ".repeat(4));

        for (Screen screen : Screen.values()) {
            Officer desk = city.officer("dewi", screen).signsIn();
            for (String path : List.of("/desk", "/desk/complaints/" + number)) {
                desk.goesTo(path).waitsForTheLine();
                desk.findsNoBarrier();
                assertThat(overflows(desk.page()))
                        .as(path + " is no wider than its window")
                        .isFalse();
            }
        }
    }

    private static boolean overflows(Page page) {
        return (boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > innerWidth"
                                + " || [...document.querySelectorAll('td, .row')].some(cell => cell.scrollWidth > cell.clientWidth + 1)");
    }
}
