package org.mediacenter.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.dashboard.Telephone;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.channel.Unreadable;

/// The channel page as somebody at a desktop sees it.
class ChannelsInChromiumTest {
    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators();

    @Test
    void what_can_be_done_about_a_message_nobody_could_read_stands_beside_it_however_long_the_reason_is() {
        String why = "jenis pesan yang tidak dikenal, ".repeat(12);
        Await.done(city.site().hub().inbox().accept(new Unreadable(Telephone.NAME, "long", "isi", why)));
        city.site().account("rini", Role.COORDINATOR);
        Officer rini = city.officer("rini").signsInAnywhere().goesTo("/admin/channels");

        BoundingBox reason = rini.at(".unreadable li > span").boundingBox();
        BoundingBox button = rini.at(".unreadable li button.quiet").boundingBox();

        assertThat(button.y).isLessThan(reason.y + reason.height);
        assertThat(button.x).isGreaterThanOrEqualTo(reason.x + reason.width);
    }
}
