package org.mediacenter.dashboard.browser;

import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Two officers at one complaint see each other.
class PresenceInChromiumTest {
    /// Where the closing page's last word is lost, its silence says it after half a minute.
    private static final int TOLD_BY_SILENCE_MILLIS = 60_000;

    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi", "Agus");

    @Test
    void who_opens_a_complaint_sees_who_has_it_open_and_the_button_says_who_writes() {
        ComplaintNumber number = city.hears("both", "pohon rindang perlu dirapikan");
        Officer dewi = city.officer("dewi").signsIn().opens(number);
        Officer agus = city.officer("agus").signsIn().opens(number);
        dewi.sees("present-people").containsText("Agus juga membuka keluhan ini");
        agus.sees("present-people").containsText("Dewi juga membuka keluhan ini");

        dewi.at("#reply-text").pressSequentially("Kami");
        agus.sees("present-people").containsText("Dewi sedang menulis");
        agus.sees(".reply button.main").containsText("(Dewi juga sedang menulis)");
        agus.sees(".reply button.main").isEnabled();

        dewi.page().close();
        agus.sees("present-people").isHidden(new IsHiddenOptions().setTimeout(TOLD_BY_SILENCE_MILLIS));
        agus.sees("#also").isHidden();
    }
}
