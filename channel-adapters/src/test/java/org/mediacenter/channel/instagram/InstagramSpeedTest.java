package org.mediacenter.channel.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.Decoding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast events of Instagram are verified and decoded.
@Tag("long")
final class InstagramSpeedTest {
    private static final Logger log = LoggerFactory.getLogger(InstagramSpeedTest.class);
    private static final int EVENTS = 200_000;

    @Test
    @Timeout(120)
    void five_thousand_events_a_second_are_verified_and_decoded_on_one_core() {
        byte[][] bodies = new byte[1_000][];
        for (int i = 0; i < bodies.length; i++) {
            JsonObject message = new JsonObject().put("mid", "m" + i).put("text", "jalan berlubang di gang " + i);
            bodies[i] = InstagramContractTest.direct(message).getBytes(StandardCharsets.UTF_8);
        }
        decode(bodies, EVENTS / 4);

        long before = System.nanoTime();
        int said = decode(bodies, EVENTS);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        long perSecond = EVENTS * 1_000L / took.toMillis();
        log.warn("instagram events verified and decoded [{} a second on one core]", perSecond);
        assertThat(said).isEqualTo(EVENTS);
        assertThat(perSecond).isGreaterThanOrEqualTo(5_000);
    }

    private static int decode(byte[][] bodies, int events) {
        int said = 0;
        for (int i = 0; i < events; i++) {
            said += Decoding.said(
                    bodies[i % bodies.length], event -> InstagramEvents.read(event, _ -> Optional.empty()));
        }
        return said;
    }
}
