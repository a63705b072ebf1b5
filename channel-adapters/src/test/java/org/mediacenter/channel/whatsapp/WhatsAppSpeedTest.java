package org.mediacenter.channel.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.meta.Decoding;
import org.mediacenter.channel.meta.MangledBodies;
import org.mediacenter.channel.meta.MetaEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast events of WhatsApp are verified and decoded.
@Tag("long")
final class WhatsAppSpeedTest {
    private static final Logger log = LoggerFactory.getLogger(WhatsAppSpeedTest.class);
    private static final int EVENTS = 200_000;

    @Test
    @Timeout(120)
    void five_thousand_events_a_second_are_verified_and_decoded_on_one_core() {
        byte[][] bodies = new byte[1_000][];
        for (int i = 0; i < bodies.length; i++) {
            String body = Chats.said(Chats.text("3A" + i, "jalan berlubang di gang " + i));
            bodies[i] = body.getBytes(StandardCharsets.UTF_8);
        }
        decode(bodies, EVENTS / 4);

        long before = System.nanoTime();
        int said = decode(bodies, EVENTS);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        long perSecond = EVENTS * 1_000L / took.toMillis();
        log.warn("whatsapp events verified and decoded [{} a second on one core]", perSecond);
        assertThat(said).isEqualTo(EVENTS);
        assertThat(perSecond).isGreaterThanOrEqualTo(5_000);
    }

    private static int decode(byte[][] bodies, int events) {
        int said = 0;
        for (int i = 0; i < events; i++) {
            said += Decoding.said(bodies[i % bodies.length], WhatsAppEvents::read);
        }
        return said;
    }

    @Test
    @Timeout(600)
    void a_million_mangled_bodies_are_read_or_said_to_be_unreadable() {
        MangledBodies bodies = new MangledBodies(new Random(4), Chats::any);
        for (int i = 0; i < 1_000_000; i++) {
            MetaEvents.read(Buffer.buffer(bodies.next()))
                    .orElseGet(List::of)
                    .forEach(event -> assertThat(WhatsAppEvents.read(event)).isNotNull());
        }
    }
}
