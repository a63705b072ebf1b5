package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.browser.Officer.Screen;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A leader reads the figures of a small city and finds what stands behind one.
class LeadershipInChromiumTest {
    private static final String TILE = "#tiles a[href*='of=received']";

    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Dewi");

    @Test
    void a_leader_signs_in_sees_the_numbers_grow_and_drills_down_by_keyboard() {
        ComplaintNumber lamp = city.hears("1", "lampu jalan padam di depan pasar");
        city.hears("2", "sampah menumpuk di pinggir jalan");
        city.site().account("walikota", Role.LEADER);
        Officer leader = city.officer("walikota").signsInAnywhere();
        leader.page().waitForURL("**/leadership");
        leader.sees(TILE).hasText("2");
        leader.findsNoBarrier();

        leader.at(TILE).focus();
        city.hears("3", "mohon dibantu ya pak");
        leader.sees(TILE).hasText("3");
        leader.sees(TILE).isFocused();

        leader.presses("Enter");
        leader.page().waitForURL(Pattern.compile(".*/leadership/list\\?of=received"));
        leader.sees("tbody tr").hasCount(3);
        leader.sees("table").containsText(lamp.value());
        leader.findsNoBarrier();
        assertThat(leader.at("main").innerText()).doesNotContain("pasar", "sampah", "Bu Melati");
    }

    @Test
    void what_is_unfolded_stays_so_while_numbers_change_on_a_telephone() {
        city.hears("1", "lampu jalan padam di depan pasar");
        city.site().account("walikota", Role.LEADER);
        Officer leader = city.officer("walikota", Screen.TELEPHONE).signsInAnywhere();
        leader.sees(TILE).hasText("1");
        leader.clicks("#days-table summary");

        city.hears("2", "sampah menumpuk di pinggir jalan");

        leader.sees("#days-table td a").hasText("2");
        leader.sees("#days-table td a").isVisible();
        leader.findsNoBarrier();
        assertThat(leader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
