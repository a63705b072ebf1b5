package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mediacenter.hub.channel.Accepted;

/// A centre that hands over again what was not answered, and now and then what was; a process that is
/// killed at any moment, also between a durable write and its answer. Nothing is lost, nothing is
/// doubled.
final class CrashTest {
    private static final int STEPS = 600;

    @Property(tries = 400)
    void every_message_is_kept_exactly_once_whatever_happens(@ForAll long seed) {
        Random random = new Random(seed);
        TestClock clock = new TestClock(Instant.parse("2026-11-21T03:00:00Z"));
        FragileDisk disk = new FragileDisk(random);
        List<ShortMessage> outside = messages(random);
        Set<ShortMessage> unanswered = new LinkedHashSet<>(outside);
        Reception reception = start(disk, clock);

        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(40)) {
                case 0 -> {
                    disk.crash();
                    reception = start(disk, clock);
                }
                case 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> handOver(any(unanswered, random), reception, unanswered);
                case 11 -> handOver(any(outside, random), reception, unanswered);
                case 12 -> reception.sweep();
                case 13 -> clock.advance(Duration.ofMillis(random.nextInt(400)));
                default -> disk.finishOne();
            }
        }
        finish(disk, reception, unanswered, clock);

        assertThat(unanswered).isEmpty();
        assertThat(disk.kept()).containsExactlyInAnyOrderElementsOf(texts(outside));
    }

    private static Reception start(FragileDisk disk, TestClock clock) {
        Reception reception = new Reception(disk, disk, clock, new Tally());
        reception.load().result();
        return reception;
    }

    private static void handOver(List<ShortMessage> some, Reception reception, Set<ShortMessage> unanswered) {
        some.forEach(message -> reception
                .take("main", message, SmsMessages.read(message))
                .onSuccess(accepted -> {
                    if (!(accepted instanceof Accepted.Later)) {
                        unanswered.remove(message);
                    }
                }));
    }

    private static void finish(FragileDisk disk, Reception reception, Set<ShortMessage> unanswered, TestClock clock) {
        disk.recovers();
        for (int round = 0; round < 5 && !unanswered.isEmpty(); round++) {
            handOver(List.copyOf(unanswered), reception, unanswered);
            disk.finishAll();
        }
        for (int round = 0; round < 3; round++) {
            clock.advance(Parts.PATIENCE.plusSeconds(1));
            reception.sweep();
            disk.finishAll();
        }
    }

    /// One of them, or none where there is none.
    private static List<ShortMessage> any(Iterable<ShortMessage> messages, Random random) {
        List<ShortMessage> all = new ArrayList<>();
        messages.forEach(all::add);
        return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
    }

    private static List<ShortMessage> messages(Random random) {
        List<ShortMessage> messages = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int total = 1 + random.nextInt(4);
            for (int number = 1; number <= total; number++) {
                messages.add(message(i, total, number));
            }
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    private static ShortMessage message(int sender, int total, int number) {
        byte[] words = ("<" + sender + "." + number + ">").getBytes(StandardCharsets.US_ASCII);
        Map<Integer, byte[]> parameters = total == 1
                ? Map.of()
                : Map.of(
                        ShortMessage.SAR_REFERENCE, new byte[] {0, 7},
                        ShortMessage.SAR_TOTAL, new byte[] {(byte) total},
                        ShortMessage.SAR_NUMBER, new byte[] {(byte) number});
        return new ShortMessage("+6280000000" + sender, "1771", 0, 0, words, parameters);
    }

    private static List<String> texts(List<ShortMessage> messages) {
        Stream<String> senders = messages.stream().map(ShortMessage::source).distinct();
        return senders.map(sender -> messages.stream()
                        .filter(message -> message.source().equals(sender))
                        .map(message -> new String(message.shortMessage(), StandardCharsets.US_ASCII))
                        .sorted()
                        .reduce("", String::concat))
                .toList();
    }
}
