package org.mediacenter.dashboard.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mediacenter.channel.sms.LongMessages;
import org.mediacenter.channel.sms.SmppChannel;
import org.mediacenter.channel.sms.SmsBudget;
import org.mediacenter.channel.sms.SmsChannel;
import org.mediacenter.channel.sms.SmsSettings;
import org.mediacenter.channel.sms.SmsSettings.Bind;
import org.mediacenter.channel.sms.SmsSettings.Outgoing;
import org.mediacenter.channel.sms.SmsSettings.Timing;
import org.mediacenter.dashboard.standin.sms.Smsc;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.ReplyKind;

/// A citizen's SMS on an officer's screen, and the answer on the citizen's telephone.
class SmsInChromiumTest {
    private static final String CITIZEN = "+62800000421";
    private static final String CITY = "1771";
    private static final int RUPIAH = 1_350;
    private static final String ANSWER = "Lampu di depan pasar sudah kami perbaiki. Terima kasih.";

    /// Its hub is opened when the centre listens.
    @RegisterExtension
    static final CityInBrowser city = CityInBrowser.withOperators("Dewi").hearing(SmsInChromiumTest::sms);

    private static final Smsc smsc = listening();

    @AfterAll
    static void closes() {
        smsc.close();
    }

    private static Smsc listening() {
        try {
            return Smsc.listening(0, "hub", "secret", Duration.ofMillis(300));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Channel sms(Vertx vertx) {
        SmsSettings link = SmsSettings.of(
                        "main", "127.0.0.1", smsc.port(), false, Bind.TRANSCEIVER, "hub", "secret", CITY, 10)
                .with(new Outgoing(LongMessages.UDH, 0, RUPIAH), Timing.USUAL);
        SmppChannel way = new SmppChannel(vertx, List.of(link), InstantSource.system(), new SecureRandom());
        return new SmsChannel(List.of(way), new SmsBudget(0, 0, ZoneOffset.UTC, InstantSource.system()), "62");
    }

    @Test
    void an_officer_answers_by_sms_and_sees_that_it_arrived() {
        Officer desk = city.officer("dewi").signsIn();
        smsc.send(CITIZEN, CITY, "lampu jalan mati di depan pasar sudah tiga malam");
        desk.at("li[data-index]")
                .filter(new Locator.FilterOptions().setHasText("depan pasar"))
                .locator("a")
                .click();
        desk.chooses(ReplyKind.FINAL);

        desk.writes("a".repeat(161));
        desk.sees("sms-count").containsText("2 SMS");
        desk.sees("sms-count").containsText("Biaya Rp2.700.");
        desk.writes(ANSWER);
        desk.sees("sms-count").containsText("1 SMS, masih muat " + (160 - ANSWER.length()) + " huruf");
        desk.sees("sms-count").containsText("Biaya Rp1.350.");
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim tanggapan"))
                .click();

        Await.until(
                "the telephone has it",
                () -> smsc.phones().received(CITIZEN).stream()
                        .anyMatch(message -> message.text().equals(ANSWER)));
        Locator said = desk.at("#talk li").filter(new Locator.FilterOptions().setHasText(ANSWER));
        desk.sees(said.locator(".delivery[data-state=DELIVERED]")).isVisible();
        desk.sees(said).containsText("1 SMS, Rp1.350");
    }
}
