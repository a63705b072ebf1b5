package org.mediacenter.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.Decoding;
import org.mediacenter.channel.meta.MangledBodies;
import org.mediacenter.channel.meta.MetaEvents;
import org.mediacenter.channel.meta.MetaSide;
import org.mediacenter.hub.channel.TestInbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast the webhook verifies and decodes, and what a million mangled bodies do to it.
@Tag("long")
final class FacebookSpeedTest {
    private static final Logger log = LoggerFactory.getLogger(FacebookSpeedTest.class);
    private static final int EVENTS = 200_000;
    private static final int BODIES = 1_000_000;
    private static final int POSTED = 20_000;

    @Test
    @Timeout(120)
    void five_thousand_events_a_second_are_verified_and_decoded_on_one_core() {
        byte[][] bodies = new byte[1_000][];
        for (int i = 0; i < bodies.length; i++) {
            bodies[i] = Comments.envelope(Comments.comment("100_7", "7_" + i, "55", "lampu padam di gang " + i))
                    .getBytes(StandardCharsets.UTF_8);
        }
        decode(bodies, EVENTS / 4);

        long before = System.nanoTime();
        int said = decode(bodies, EVENTS);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        long perSecond = EVENTS * 1_000L / took.toMillis();
        log.warn("facebook events verified and decoded [{} a second on one core]", perSecond);
        assertThat(said).isEqualTo(EVENTS);
        assertThat(perSecond).isGreaterThanOrEqualTo(5_000);
    }

    private static int decode(byte[][] bodies, int events) {
        int said = 0;
        for (int i = 0; i < events; i++) {
            said += Decoding.said(bodies[i % bodies.length], event -> PageEvents.read(event, _ -> Optional.empty()));
        }
        return said;
    }

    @Test
    @Timeout(600)
    void a_million_mangled_bodies_are_read_or_said_to_be_unreadable() {
        MangledBodies bodies = new MangledBodies(new Random(4), Comments::any);
        for (int i = 0; i < BODIES; i++) {
            MetaEvents.read(Buffer.buffer(bodies.next()))
                    .orElseGet(List::of)
                    .forEach(event -> assertThat(PageEvents.read(event, _ -> Optional.empty()))
                            .isNotNull());
        }
    }

    @Test
    @Timeout(600)
    void twenty_thousand_mangled_bodies_with_a_right_signature_never_fail() {
        MangledBodies bodies = new MangledBodies(new Random(5), Comments::any);
        try (MetaSide meta = FacebookContractTest.side().open(new TestInbox())) {
            for (int i = 0; i < POSTED; i++) {
                assertThat(meta.signed(bodies.next()).statusCode()).isEqualTo(200);
            }
        }
    }
}
