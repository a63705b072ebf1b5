package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;

/// Each key of the desk, pressed by somebody without a mouse.
class KeysInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan";
    private static final String UNSURE =
            "motor saya hilang di parkiran tadi malam, sudah ke polsek tapi disuruh kembali besok nomor ";

    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari");

    private Officer desk;

    @BeforeEach
    void isThere() {
        desk = city.officer("endah").signsIn();
    }

    @Test
    void j_and_k_walk_down_and_up_the_list() {
        city.hears("one", TREE);
        city.hears("two", TREE + " lagi");
        desk.goesTo("/desk").waitsForTheList();

        desk.presses("j");
        desk.presses("j");
        desk.sees("li[data-index='1'] a").isFocused();
        desk.presses("k");

        desk.sees("li[data-index='0'] a").isFocused();
    }

    @Test
    void a_leads_to_the_department_it_is_handed_to_and_e_to_the_reason_it_is_closed_for() {
        ComplaintNumber number = city.hears("close", TREE);
        desk.opens(number).waitsForTheList();

        desk.presses("a");
        desk.sees("#department").isFocused();
        desk.presses("Escape");
        desk.presses("e");
        desk.sees("#close-reason").isFocused();
        desk.types("Sudah ditangani di lapangan.");
        desk.presses("Tab");
        desk.presses("Enter");

        desk.sees(".toast").containsText("Tersimpan");
        assertThat(city.site().find(number).isOpen()).isFalse();
    }

    @Test
    void t_takes_the_complaint_that_is_open() {
        ComplaintNumber number = city.hears("take", TREE);
        desk.opens(number).waitsForTheList();

        desk.presses("t");

        desk.sees("#summary").containsText("Endah Prameswari");
        assertThat(city.site().find(number).holding().assignee()).contains("endah");
    }

    @Test
    void x_picks_the_complaint_that_was_reached_and_leaves_it_again() {
        city.hears("pick", TREE);
        desk.goesTo("/desk").waitsForTheList();

        desk.presses("j");
        desk.sees("li[data-index='0'] a").isFocused();
        desk.presses("x");
        desk.sees(".bulk strong").containsText("1 dipilih");
        desk.presses("x");

        desk.sees(".bulk strong").containsText("0 dipilih");
    }

    @Test
    void a_question_mark_tells_all_keys_and_escape_puts_them_away() {
        desk.waitsForTheLine();

        desk.presses("?");
        desk.sees("dialog .keys").isVisible();
        for (String key : List.of("j", "k", "r", "n", "a", "e", "t", "x", "u", "/", "?", "1")) {
            desk.sees(desk.at("dialog kbd").getByText(key, exactly())).isVisible();
        }
        desk.findsNoBarrier();
        desk.presses("Escape");

        desk.sees("dialog").hasCount(0);
    }

    @Test
    void one_two_and_three_choose_what_routing_proposes() {
        List<ComplaintNumber> three = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> city.hears("unsure" + i, UNSURE + i))
                .toList();
        for (int key = 1; key <= 3; key++) {
            ComplaintNumber number = three.get(key - 1);
            desk.opens(number).waitsForTheList();
            desk.sees("[data-guess]").hasCount(3);
            String proposed = desk.at("form:has([data-guess]) input[name=department]")
                    .nth(key - 1)
                    .getAttribute("value");

            desk.presses(Integer.toString(key));

            Await.until(
                    "it has a department",
                    () -> city.site().find(number).holding().lead().isPresent());
            assertThat(city.site().find(number).status()).isEqualTo(Status.ASSIGNED);
            assertThat(city.site().find(number).holding().lead().orElseThrow().value())
                    .isEqualTo(proposed);
        }
    }

    @Test
    void an_underlined_word_tells_by_keyboard_why_routing_pointed_at_it() {
        ComplaintNumber number = city.hears("why", TREE);
        desk.opens(number);
        String why = desk.at("#talk .reason").first().getAttribute("title");

        desk.walksToThe("#talk .reason");
        desk.presses("Enter");
        desk.sees(".because:popover-open").hasText(why);
        desk.findsNoBarrier();
        desk.presses("Escape");

        desk.sees(".because:popover-open").hasCount(0);
        desk.sees(desk.at("#talk .reason").first()).isFocused();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
