package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.routing.Priority;

/// The list of complaints under the hands of an operator.
class ListInChromiumTest {
    private static final String ROWS = "**/desk/rows*";
    /// Longer than many drawings of the list, shorter than its pause.
    private static final int A_WHILE_MILLIS = 2_000;

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    private Officer desk;

    @BeforeEach
    void someoneIsAtTheDesk() {
        desk = city.officer("dewi").signsIn();
    }

    @Test
    void a_list_that_cannot_be_read_says_so_is_asked_for_once_in_a_while_and_comes_back() {
        ComplaintNumber number = city.hears("away", "lampu taman padam");
        desk.sees(desk.row(number)).isVisible();
        AtomicInteger asked = new AtomicInteger();
        desk.page().route(ROWS, route -> {
            asked.incrementAndGet();
            route.fulfill(new FulfillOptions().setStatus(503));
        });

        desk.page().clock().install();
        desk.page().evaluate("document.querySelector('work-list').reload()");
        desk.sees("work-list .stale").containsText("Dicoba lagi");
        desk.page().clock().runFor(A_WHILE_MILLIS);
        int inAWhile = asked.get();
        desk.page().unroute(ROWS);

        desk.sees(desk.row(number)).isVisible();
        desk.sees("work-list .stale").hasCount(0);
        assertThat(inAWhile).isLessThanOrEqualTo(2);
    }

    @Test
    void what_is_heard_while_the_list_is_read_is_newer_than_its_answer() {
        ComplaintNumber first = city.hears("meanwhile", "lampu taman padam");
        ComplaintNumber second = city.hears("beside-it", "lampu taman padam lagi");
        desk.sees(desk.row(second)).isVisible();
        AtomicReference<Route> held = new AtomicReference<>();
        AtomicReference<APIResponse> older = new AtomicReference<>();
        desk.page().route(ROWS, route -> {
            older.set(route.fetch());
            held.set(route);
        });
        desk.page().evaluate("document.querySelector('work-list').reload()");
        desk.page().waitForCondition(() -> held.get() != null);

        city.site()
                .execute(first, new Command.ChangePriority(Priority.HIGH), new Actor.Officer("budi", Optional.empty()));
        desk.page().waitForFunction("document.querySelector('work-list').rows.doubtful");
        held.get().fulfill(new FulfillOptions().setResponse(older.get()));

        desk.sees(desk.row(second)).isVisible();
        desk.sees(desk.row(first)).containsText("Tinggi");
        desk.page().unroute(ROWS);
    }

    @Test
    void what_is_looked_for_stands_there_with_its_words_marked_while_somebody_types() {
        ComplaintNumber number = city.hears("marked", "pedagang kaki lima menutup trotoar pasar Keputran");
        city.site().settled(number);
        desk.sees(desk.row(number)).isVisible();

        desk.presses("/");
        desk.types("trotoar keputran");

        desk.sees(desk.row(number).locator("mark").first()).hasText("trotoar");
        desk.sees(desk.row(number).locator("mark").last()).hasText("Keputran");
    }

    @Test
    void who_leaves_a_complaint_reads_what_can_be_done_next() {
        ComplaintNumber number = city.hears("left", "rambu miring");
        desk.opensFromTheList(number);

        desk.page().goBack();

        desk.sees(".case-pane .nothing").containsText("Pilih");
    }

    @Test
    void words_of_any_writing_and_length_stand_as_they_are_read_and_push_nothing_aside() {
        ComplaintNumber arabic = city.hears("arabic", "مصباح الشارع مكسور منذ ثلاثة أيام قرب السوق");
        ComplaintNumber endless = city.hears("endless", "x".repeat(400));

        for (Officer.Screen screen : Officer.Screen.values()) {
            Officer officer = city.officer("dewi", screen).signsIn();
            officer.opens(arabic);
            officer.sees(officer.at("#talk .words").first()).hasCSS("direction", "rtl");
            assertThat(isWiderThanItsWindow(officer)).isFalse();
            officer.opens(endless);
            assertThat(isWiderThanItsWindow(officer)).isFalse();
        }
    }

    @Test
    void every_time_on_a_complaint_says_the_exact_moment_to_who_points_at_it() {
        desk.opens(city.hears("moment", "selokan mampet"));

        assertThat(desk.at("#case time").count()).isPositive();
        assertThat(desk.at("#case time:not([title])").count()).isZero();
        assertThat(desk.at("#talk time").first().getAttribute("title")).containsPattern("20\\d\\d.*WIB");
    }

    @Test
    void a_promise_is_for_the_citys_day_wherever_the_machine_is() {
        desk.opens(city.hears("promise", "pagar taman lepas"));
        desk.chooses(ReplyKind.INTERIM);
        String before = tomorrowAtFive();

        desk.at("promise-picks button").first().click();

        assertThat(desk.at("#promise").inputValue()).isIn(before, tomorrowAtFive());
    }

    private static String tomorrowAtFive() {
        return city.site().tomorrow().substring(0, 10) + "T17:00";
    }

    private static boolean isWiderThanItsWindow(Officer officer) {
        return (boolean) officer.page().evaluate("document.documentElement.scrollWidth > innerWidth");
    }
}
