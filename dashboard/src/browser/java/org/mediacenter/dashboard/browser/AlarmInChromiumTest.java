package org.mediacenter.dashboard.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A danger to life is seen at every operator's desk until somebody at the emergency number took it.
class AlarmInChromiumTest {
    @RegisterExtension
    final CityInBrowser city = CityInBrowser.withOperators("Dewi", "Agus");

    @Test
    void a_fire_stands_above_everything_until_one_operator_writes_down_who_took_it() {
        Officer dewi = city.officer("dewi").signsIn();
        Officer agus = city.officer("agus").signsIn();
        dewi.sees("alarm-bar").isHidden();

        ComplaintNumber number = city.hears("fire", "tolong kebakaran rumah, api besar, ada orang di dalam");
        dewi.sees("alarm-bar").containsText("1 bahaya jiwa belum diterima 112");
        agus.sees("alarm-bar").containsText(number.value());

        dewi.presses("0");
        dewi.sees(".panel.alarm").isVisible();
        dewi.fills("#alarm-who", "Meja 3");
        dewi.clicks(".panel.alarm button.main");

        dewi.sees(".alarm-taken").containsText("Meja 3");
        dewi.sees("alarm-bar").isHidden();
        agus.sees("alarm-bar").isHidden();
    }

    @Test
    void a_second_danger_is_counted_after_the_first_has_waited_a_while() {
        Officer agus = city.officer("agus");
        agus.page().clock().install();
        agus.signsIn();
        city.hears("first", "tolong ada anak hanyut di sungai, belum ketemu");
        agus.sees("alarm-bar").containsText("1 bahaya jiwa");
        agus.page().clock().fastForward(1_500);

        city.hears("second", "kebakaran rumah, ada orang di dalam");

        agus.sees("alarm-bar").containsText("2 bahaya jiwa");
    }
}
