package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;
import org.mediacenter.routing.ComplaintText;

/// An administrator changes a rule of the city after seeing what it would decide otherwise.
class RulesInChromiumTest {
    private static final String STALL = "warung pecel di depan pasar";
    private static final String RULE = """

              - id: warung-pecel
                department: disbudporapar
                weight: 40
                query: warung AND pecel
                explanation: Warung pecel diurus pariwisata.
            """;

    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Endah");

    @Test
    void an_administrator_changes_a_rule_after_trying_it_by_keyboard() {
        story(Screen.DESKTOP);
    }

    @Test
    void and_on_a_telephone() {
        story(Screen.TELEPHONE);
    }

    private void story(Screen screen) {
        city.site().account("kepala", Role.ADMINISTRATOR);
        Officer administrator = city.officer("kepala", screen).signsInAnywhere().goesTo("/admin/profile");
        administrator.findsNoBarrier();
        administrator.walksToThe("a[href='/admin/rules']");
        administrator.presses("Enter");
        administrator.page().waitForURL("**/admin/rules");
        administrator.walksTo("text");
        administrator.presses("Control+End");
        administrator.page().keyboard().insertText(RULE);
        administrator.walksToThe("button[value='try']");
        administrator.presses("Enter");
        administrator.sees("#effect").isVisible();
        administrator.sees("main").containsText("Aturan baru: warung-pecel");
        administrator.findsNoBarrier();
        assertThat(departments()).doesNotContain("disbudporapar");

        administrator.walksTo("reason");
        administrator.types("urusan pariwisata");
        administrator.walksToThe("button[value='save']");
        administrator.presses("Enter");
        administrator.page().waitForURL("**/admin/profile");
        administrator.sees("main").containsText("urusan pariwisata");
        administrator.findsNoBarrier();
        assertThat(departments()).contains("disbudporapar");

        administrator.goesTo("/admin/profile/versions/2");
        administrator.sees(".diff .added").hasCount(6);
        administrator.findsNoBarrier();
        assertThat(administrator.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private List<String> departments() {
        return city.site().hub().router().route(ComplaintText.of(STALL)).guesses().stream()
                .map(guess -> guess.department().value())
                .toList();
    }
}
