package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A list and a complaint that take long to come, or do not come at all: what will stand there is outlined where it
/// will
/// stand, so that nothing jumps.
class WaitingInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String TOP =
            "one => { const { x, y, width } = one.getBoundingClientRect(); return [x, y, width].join(); }";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari");

    private Officer desk;

    @BeforeEach
    void isThere() {
        desk = city.officer("endah").signsIn();
    }

    @Test
    void a_list_that_is_read_for_long_is_outlined_where_its_rows_will_stand() {
        city.hears("list", TREE);
        desk.goesTo("/desk").waitsForTheList();
        AtomicReference<Optional<Route>> held = holds(Pattern.compile("/desk/rows\\?"));

        desk.clicks(".rail a[data-queue=overdue]");
        desk.sees("work-list[aria-busy=true] .row.waiting").not().hasCount(0);
        desk.sees("work-list .nothing").hasCount(0);
        Object outlined = desk.at("work-list .row.waiting").first().evaluate(TOP);
        held.get().orElseThrow().abort();
        desk.page().unroute(Pattern.compile("/desk/rows\\?"));
        desk.sees("work-list .nothing button").isVisible();
        desk.clicks(".rail a[data-queue=all]");

        desk.waitsForTheList();
        assertThat(desk.at("li[data-index='0']").evaluate(TOP)).isEqualTo(outlined);
        desk.sees("work-list[aria-busy=false]").isVisible();
    }

    @Test
    void a_complaint_that_is_read_for_long_is_outlined_and_nothing_jumps_when_it_comes() {
        ComplaintNumber number = city.hears("case", TREE);
        desk.goesTo("/desk").waitsForTheList();
        Pattern complaint = Pattern.compile("/desk/complaints/" + number + "$");
        AtomicReference<Optional<Route>> held = holds(complaint);

        desk.row(number).locator("a").click();
        desk.sees("case-pane .outline").isVisible();
        desk.findsNoBarrier();
        List<Object> outlined = places();
        held.get().orElseThrow().resume();

        desk.sees("#case[data-number='" + number + "']").isVisible();
        assertThat(places()).isEqualTo(outlined);
    }

    @Test
    void a_complaint_that_does_not_come_says_so_in_its_place_and_comes_when_asked_again() {
        ComplaintNumber before = city.hears("before", TREE);
        ComplaintNumber number = city.hears("lost", TREE + " lagi");
        desk.goesTo("/desk").waitsForTheList();
        desk.opensFromTheList(before);
        Pattern complaint = Pattern.compile("/desk/complaints/" + number + "$");
        desk.page().route(complaint, Route::abort);

        desk.row(number).locator("a").click();
        desk.sees("case-pane .nothing").containsText("tidak dapat dihubungi");
        desk.sees("#case").hasCount(0);
        desk.page().unroute(complaint);
        desk.clicks("case-pane [data-again]");

        desk.sees("#case[data-number='" + number + "']").isVisible();
    }

    private List<Object> places() {
        return List.of(
                desk.at("case-pane .head").evaluate(TOP),
                desk.at("case-pane .columns").evaluate("one => one.getBoundingClientRect().x"),
                desk.at("case-pane .columns > .second").evaluate("one => one.getBoundingClientRect().x"));
    }

    /// What is asked for is answered when somebody says so.
    private AtomicReference<Optional<Route>> holds(Pattern address) {
        AtomicReference<Optional<Route>> held = new AtomicReference<>(Optional.empty());
        desk.page().route(address, route -> held.set(Optional.of(route)));
        return held;
    }
}
