package org.mediacenter.dashboard.browser;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;

/// An officer keeps a view of the list and finds it again.
class SavedViewsInChromiumTest {
    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    @Test
    void a_view_is_saved_found_again_renamed_and_deleted_with_a_way_back() {
        Officer office = city.officer("dewi").signsIn().goesTo("/desk?queue=overdue&channel=website");
        office.clicks("saved-views .save");
        office.fills("#view-name", "Situs terlambat");
        office.findsNoBarrier();
        office.presses("Enter");
        office.sees("saved-views a[aria-current=page]").hasText("Situs terlambat");

        Officer home = city.officer("dewi", Screen.TELEPHONE).signsIn();
        home.clicks("saved-views a");
        home.page().waitForURL(Pattern.compile(".*queue=overdue&channel=website"));

        office.clicks("saved-views button");
        office.fills("dialog.views input[name=name]", "Pagi");
        office.presses("Enter");
        office.sees("saved-views a .label").hasText("Pagi");
        office.clicks("dialog.views form.named button[type=button]");
        office.sees("saved-views a").hasCount(0);
        office.clicks(".toast button");
        office.sees("saved-views a .label").hasText("Pagi");
    }
}
