package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.dashboard.learning.Learnt;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.learning.Learning;

/// Routing learnt something the administrator does not like.
class ModelsInChromiumTest {
    private static final String MODEL = "tr:has(form[action='/admin/routing/1/service'])";
    private static final String PROFILE = "tr:has(form[action='/admin/routing/0/service'])";

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Endah");

    @Test
    void an_administrator_rolls_a_routing_model_back_by_keyboard_and_brings_it_back_by_telephone() {
        Learnt.at(city.site());
        city.site().account("kepala", Role.ADMINISTRATOR);
        Officer administrator = city.officer("kepala").signsInAnywhere().goesTo("/admin/accounts");
        administrator.walksToThe("a[href='/admin/routing']");
        administrator.presses("Enter");
        administrator.sees("main tbody tr").hasCount(2);
        administrator.sees("main tbody tr:first-child").containsText("Dipakai");
        administrator.findsNoBarrier();

        administrator.walksToThe(PROFILE + " summary");
        administrator.presses("Enter");
        administrator.sees(PROFILE + " form").containsText("Keluhan yang sudah diteruskan tidak berubah.");
        administrator.findsNoBarrier();
        administrator.walksToThe(PROFILE + " form button");
        administrator.presses("Enter");

        administrator.sees(MODEL).containsText("Ditarik");
        administrator.sees(MODEL).containsText("oleh kepala");
        administrator.sees("main tbody tr:last-child").containsText("Dipakai");
        administrator.findsNoBarrier();
        Await.until("the profile is alone", () -> learning().serving() == 0);

        Officer onTheWay = city.officer("kepala", Screen.TELEPHONE).signsInAnywhere();
        onTheWay.goesTo("/admin/routing").clicks(MODEL + " summary");
        onTheWay.clicks(MODEL + " form button");

        onTheWay.sees("main tbody tr:first-child").containsText("Dipakai");
        onTheWay.findsNoBarrier();
        Await.until("the model is back", () -> learning().serving() == 1);
        assertThat(onTheWay.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private static Learning learning() {
        return city.site().hub().learning().orElseThrow();
    }
}
