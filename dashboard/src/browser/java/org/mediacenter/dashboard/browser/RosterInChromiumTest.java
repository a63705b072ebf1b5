package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A department's coordinator moves a duty, and with it what is open, by keyboard.
class RosterInChromiumTest {
    /// Wider ones look as if a whole text were to be written.
    private static final double WIDEST_FIELD = 45 * 16;

    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Endah");

    @Test
    void a_coordinator_moves_a_roster_and_with_it_the_open_cases_by_keyboard() {
        story(Screen.DESKTOP);
    }

    @Test
    void and_on_a_telephone() {
        story(Screen.TELEPHONE);
    }

    private void story(Screen screen) {
        ComplaintNumber lamp = city.hears("1", "lampu jalan padam di depan pasar");
        String department =
                city.site().find(lamp).holding().lead().orElseThrow().value();
        city.site().account("kepala", Role.DEPARTMENT_COORDINATOR, department);
        city.site().account("dewi", Role.OFFICER, department);
        Browser sari = city.site().signedIn("sari", Role.OFFICER, department);
        assertThat(city.site().send(sari, lamp, "acceptance", Map.of()).status())
                .isEqualTo(303);
        Officer coordinator = city.officer("kepala", screen).signsIn().goesTo("/desk/team");
        coordinator.findsNoBarrier();
        coordinator.walksToThe("a[href*='/desk/team/roster']");
        coordinator.presses("Enter");
        coordinator.page().waitForURL("**/desk/team/roster?**");
        coordinator.sees("#roster-notices li").hasCount(1);
        assertThat(coordinator.at("#decree").boundingBox().width).isLessThan(WIDEST_FIELD);

        coordinator.walksTo("officer");
        coordinator.types("sari");
        coordinator.walksTo("decree");
        coordinator.types("188.45/12/436.7/2026");
        coordinator.fills("#from", "2026-01-01");
        coordinator.at("#decree").focus();
        coordinator.presses("Enter");
        coordinator.sees(".done").isVisible();
        coordinator.findsNoBarrier();

        coordinator.walksToThe("a[href*='/desk/team/roster/d1']");
        coordinator.presses("Enter");
        coordinator.page().waitForURL("**/desk/team/roster/d1?**");
        coordinator.walksTo("next");
        coordinator.types("dewi");
        coordinator.walksTo("taker");
        coordinator.types("dewi");
        coordinator.walksTo("reason");
        coordinator.types("pindah tugas");
        coordinator.findsNoBarrier();
        coordinator.walksToThe("main form button.main");
        coordinator.presses("Enter");
        coordinator.page().waitForURL(Pattern.compile(".*handed=1&left=0"));
        coordinator.sees(".done").containsText("1 keluhan diserahkan");
        coordinator.findsNoBarrier();

        assertThat(city.site().find(lamp).holding().assignee()).contains("dewi");
        coordinator.goesTo("/desk/complaints/" + lamp);
        coordinator.sees("#case").containsText("Diserahkan dari sari kepada dewi");
        assertThat(coordinator.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
