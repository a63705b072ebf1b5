package org.mediacenter.dashboard.browser;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// The list narrowed by what is not asked for every day.
class FiltersInChromiumTest {
    private static final String TREE = "pohon tumbang menutup jalan di kelurahan Ketintang";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Endah Prameswari");

    @Test
    void a_village_an_officer_a_deadline_and_days_become_chips_and_a_view_of_ones_own() {
        ComplaintNumber tree = city.hears("tree", TREE);
        ComplaintNumber lamp = city.hears("lamp", "lampu jalan padam di depan pasar");
        Officer desk = city.officer("endah").signsIn().opens(tree);
        desk.presses("t");
        desk.sees(".toast").containsText("Tersimpan");
        desk.goesTo("/desk").waitsForTheLine();

        choose(desk, "kelurahan", "KETINTANG");
        desk.sees(desk.row(tree)).isVisible();
        desk.sees(desk.row(lamp)).hasCount(0);
        choose(desk, "assignee", "Endah Prameswari");
        fill(desk, "due", "2099-01-31");
        fill(desk, "from", "2020-01-01");
        fill(desk, "to", "2099-12-31");

        desk.sees(".chip.on").hasCount(5);
        desk.sees(".chips").containsText("Petugas: Endah Prameswari");
        desk.sees(".chips").containsText("31 Jan 2099");
        desk.sees(desk.row(tree)).isVisible();
        desk.clicks("saved-views .save");
        desk.fills("dialog.views input", "Pohon saya");
        desk.clicks("dialog.views button:not([formmethod])");
        desk.goesTo("/desk").waitsForTheLine();
        desk.clicks("saved-views a");
        desk.sees(".chip.on").hasCount(5);
        desk.sees(desk.row(lamp)).hasCount(0);
    }

    @Test
    void villages_of_the_chosen_district_alone_are_offered() {
        Officer desk = city.officer("endah").signsIn();
        desk.clicks(".chip[aria-expanded]");
        int all = desk.at("select[name=kelurahan] option").count();
        desk.page()
                .selectOption(
                        "select[name=kecamatan]",
                        desk.at("select[name=kecamatan] option").nth(1).getAttribute("value"));
        desk.sees(".chip.on").hasCount(1);
        desk.clicks(".chip[aria-expanded]");

        desk.sees("select[name=kelurahan] option").not().hasCount(all);
        desk.sees(desk.at("select[name=kelurahan] option").nth(1)).hasText(Pattern.compile(".+, .+"));
    }

    private static void choose(Officer desk, String filter, String words) {
        desk.clicks(".chip[aria-expanded]");
        String value = desk.at("select[name=" + filter + "] option")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words, Pattern.CASE_INSENSITIVE)))
                .first()
                .getAttribute("value");
        desk.page().selectOption("select[name=" + filter + "]", value);
        desk.page().waitForURL(url -> url.contains(filter + "="));
    }

    private static void fill(Officer desk, String filter, String day) {
        desk.clicks(".chip[aria-expanded]");
        desk.fills(".filters input[name=" + filter + "]", day);
        desk.page().waitForURL(url -> url.contains(filter + "="));
    }
}
