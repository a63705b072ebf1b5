package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsmpp.util.DefaultDecomposer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.sms.RawCentre.Pdu;
import org.mediacenter.hub.channel.ChannelHealth.State;

/// Octets no centre should send.
final class SmsFuzzTest {
    private static final int AT_ONCE = 500;

    @Test
    @Timeout(60)
    void every_mangled_message_gets_an_answer_and_the_link_lives() throws Exception {
        mangledMessages(500);
    }

    @Test
    @Tag("long")
    @Timeout(1_200)
    void so_do_a_million() throws Exception {
        mangledMessages(1_000_000);
    }

    private static void mangledMessages(int count) throws Exception {
        Random random = new Random(20261121);
        try (RawCentre centre = new RawCentre();
                Line line = new Line(centre.port()).open().awaitUp()) {
            for (int sent = 0; sent < count; sent += AT_ONCE) {
                everyOneIsAnswered(centre, random);
            }
            byte[] sound = "masih hidup".getBytes(StandardCharsets.US_ASCII);
            assertThat(centre.deliver(RawCentre.body("62800000001", "1771", 0, 0, sound))
                            .get(20, TimeUnit.SECONDS)
                            .status())
                    .isZero();
            assertThat(centre.binds).hasSize(1);
            assertThat(line.channel.health().state()).isEqualTo(State.UP);
        }
    }

    private static void everyOneIsAnswered(RawCentre centre, Random random) throws Exception {
        List<CompletableFuture<Pdu>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            answers.add(centre.deliver(mangled(random)));
        }
        for (CompletableFuture<Pdu> answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS).command())
                    .isIn(Answers.DELIVER_SM_RESP, RawCentre.GENERIC_NACK);
        }
    }

    @Property(tries = 2000)
    void no_octets_make_the_repair_throw(@ForAll @Size(max = 300) byte[] octets) {
        assertThat(Repair.withoutBrokenParameters(octets)).isNotNull();
    }

    @Property(tries = 1000)
    void a_repaired_message_can_always_be_read(
            @ForAll @Size(max = 40) byte[] words, @ForAll @Size(max = 60) byte[] parameters) throws Exception {
        byte[] body = RawCentre.body("62800000001", "1771", 0, 0, words, parameters);
        byte[] pdu = new byte[16 + body.length];
        System.arraycopy(body, 0, pdu, 16, body.length);

        byte[] repaired = Repair.withoutBrokenParameters(pdu).orElseThrow();

        assertThat(new DefaultDecomposer().deliverSm(repaired).getShortMessage())
                .isEqualTo(words);
    }

    @Property(tries = 500)
    void a_header_is_read_or_refused(
            @ForAll @Size(max = 30) byte[] octets, @ForAll @IntRange(min = 0, max = 255) int first) {
        byte[] longer = new byte[octets.length + 1];
        longer[0] = (byte) first;
        System.arraycopy(octets, 0, longer, 1, octets.length);

        DataHeader.of(longer)
                .ifPresent(header -> assertThat(header.words().length).isEqualTo(octets.length - first));
    }

    /// A sound message with some octets changed, cut or added.
    private static byte[] mangled(Random random) {
        byte[] words = new byte[random.nextInt(60)];
        random.nextBytes(words);
        byte[] parameters = new byte[random.nextInt(20)];
        random.nextBytes(parameters);
        byte[] body = RawCentre.body(
                "6280000" + random.nextInt(9999), "1771", random.nextInt(256), random.nextInt(256), words, parameters);
        for (int i = random.nextInt(4); i > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt();
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }
}
