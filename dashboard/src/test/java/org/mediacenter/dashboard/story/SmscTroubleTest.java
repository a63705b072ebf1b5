package org.mediacenter.dashboard.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.bench.HubProcess;
import org.mediacenter.dashboard.bench.HubProcess.Launch;

/// An SMS centre that vanishes or throttles: the rest of the hub works on, and nothing is sent twice.
class SmscTroubleTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path home;

    @Test
    void a_centre_that_vanishes_and_comes_back_is_bound_again_and_hears_what_waited() throws Exception {
        int port = JvmSmsc.freePort();
        JvmSmsc first = JvmSmsc.startOn(port);
        try (HubProcess hub = HubProcess.start(Launch.in(home).with(SmsSettings.write(home, port)))
                .awaitReady(Duration.ofSeconds(60))) {
            first.awaitBound();
            first.close();

            Filed.some(hub, 3);
            assertThat(hub.status("/health/ready")).isEqualTo(200);

            try (JvmSmsc second = JvmSmsc.startOn(port)) {
                Awaiting.until("bind again", PATIENCE, second::isBound);
                second.deliver("a", "628000000001", "lampu jalan mati di depan pasar");
                second.facts().await("yes to the SMS", fact -> fact.getInteger("status", -1) == 0, PATIENCE);
                second.facts().await("acknowledgement", Facts.named("submitted"), PATIENCE);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void a_centre_that_throttles_gets_the_reply_later_and_once() throws Exception {
        try (JvmSmsc smsc = JvmSmsc.start();
                HubProcess hub = HubProcess.start(Launch.in(home).with(SmsSettings.write(home, smsc.port())))
                        .awaitReady(Duration.ofSeconds(60))) {
            smsc.awaitBound();
            smsc.throttle(2);

            smsc.deliver("a", "628000000002", "air mati sejak pagi");

            JsonObject reply = smsc.facts().await("acknowledgement", Facts.named("submitted"), PATIENCE);
            assertThat(reply.getString("to")).contains("8000000002");
            assertThat(smsc.facts().all(Facts.named("throttled"))).hasSize(2);
            Awaiting.until(
                    "reply is sent",
                    PATIENCE,
                    () -> hub.meters().sumWhere("hub_replies_total", "outcome=\"sent\"") == 1);
            assertThat(smsc.facts().all(Facts.named("submitted"))).hasSize(1);
        }
    }

    @Test
    void a_centre_that_was_never_there_leaves_the_website_working() throws Exception {
        int nobody = JvmSmsc.freePort();
        try (HubProcess hub = HubProcess.start(Launch.in(home).with(SmsSettings.write(home, nobody)))
                .awaitReady(Duration.ofSeconds(60))) {
            assertThat(Filed.some(hub, 2)).hasSize(2);
            assertThat(hub.stop()).isEqualTo(HubProcess.STOPPED);
        }
    }
}
