package org.mediacenter.dashboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;

/// A reply the provider refused: where it stands, why, and how it goes again.
final class UndeliveredTest {
    private static final String QUEUE = "/desk?queue=undelivered&channel=sms";

    @TempDir
    Path folder;

    @Test
    void a_refused_reply_stands_in_its_queue_with_the_reason_in_words_until_it_went_again() {
        try (TestSite site = TestSite.opened(folder)) {
            Browser operator = site.signedIn("operator", Role.OPERATOR);
            ComplaintNumber number = site.settledComplaint("refused", "pohon tumbang menutup jalan");
            assertThat(operator.get(QUEUE).body()).doesNotContain(number.value());
            site.send(operator, number, "replies", Map.of("kind", "FINAL", "text", "please refuse this once"));
            site.settled(number);

            Page queue = operator.get(QUEUE);
            Page channels = operator.get("/admin/channels");
            Page page = operator.get("/desk/complaints/" + number);

            assertThat(queue.body()).contains(number.value());
            assertThat(channels.body()).contains("/desk?queue=undelivered&amp;channel=sms\">1<");
            assertThat(page.body())
                    .contains("data-state=\"REFUSED\"", "Pelapor tidak bisa dihubungi lagi lewat kanal ini.")
                    .contains("name=\"reply\" value=\"r2\"")
                    .doesNotContain("out-of-reach");

            assertThat(site.send(operator, number, "sendings", Map.of("reply", "r2"))
                            .status())
                    .isEqualTo(303);
            site.settled(number);

            assertThat(site.find(number)
                            .conversation()
                            .reply("r2")
                            .orElseThrow()
                            .delivery()
                            .state())
                    .isEqualTo(DeliveryState.SENT);
            assertThat(operator.get(QUEUE).body()).doesNotContain(number.value());
        }
    }
}
