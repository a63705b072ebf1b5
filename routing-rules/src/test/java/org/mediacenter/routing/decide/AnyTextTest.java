package org.mediacenter.routing.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.profile.Profiles;
import org.mediacenter.routing.text.TextAnalysis;

/// Whatever arrives, there is a decision, and soon.
class AnyTextTest {
    private static final ProfileRouter ROUTER = new ProfileRouter(Profiles.shipped());

    @Property(tries = 500)
    void any_text_whatsoever_is_decided_with_a_reason(@ForAll("anyText") String text, @ForAll("anyText") String place) {
        ComplaintText complaint = new ComplaintText(text, Optional.of(place), Optional.empty(), Optional.empty());

        Routing routing = ROUTER.route(complaint);

        assertThat(routing.because()).isNotEmpty();
        assertThat(routing.guesses()).hasSizeLessThanOrEqualTo(3);
        assertThat(routing.guesses().stream().mapToDouble(Guess::confidence).sum())
                .isBetween(0.0, 1.0);
        assertThat(routing.guesses())
                .isSortedAccordingTo((one, other) -> Double.compare(other.confidence(), one.confidence()));
        assertThat(routing.because())
                .allSatisfy(reason -> assertThat(standsIn(text, reason)).isTrue());
        assertThat(ROUTER.route(complaint)).isEqualTo(routing);
    }

    private static boolean standsIn(String text, Reason reason) {
        return !(reason instanceof Reason.Word word)
                || text.substring(word.from(), word.to()).equals(word.word());
    }

    /// Measured in processor time, so that a busy machine does not fail it.
    @Example
    @Tag("long")
    void a_hundred_kilobytes_of_hostile_text_take_under_fifty_milliseconds() {
        List<String> hostile = List.of(
                "a".repeat(100_000),
                "aaa ".repeat(25_000),
                "\uD83D\uDE00".repeat(50_000),
                "\uD800".repeat(100_000),
                "\u0301".repeat(100_000),
                "jalan rusak lampu mati pohon banjir ".repeat(2_800),
                "a1b2c3".repeat(16_700),
                "(((((\"OR AND NOT\\*?~^:".repeat(4_400),
                random(100_000));
        hostile.forEach(text -> ROUTER.route(ComplaintText.of(text)));

        for (String text : hostile) {
            assertThat(processorTime(text)).as(text.substring(0, 10)).isLessThan(Duration.ofMillis(50));
        }
    }

    @Example
    void of_a_megabyte_only_the_beginning_is_looked_at() {
        String beginning = "lampu pju mati. " + "x".repeat(TextAnalysis.LONGEST_TEXT);

        Routing routing = ROUTER.route(ComplaintText.of(beginning + " banjir ".repeat(120_000)));

        assertThat(routing).isEqualTo(ROUTER.route(ComplaintText.of(beginning)));
    }

    private static Duration processorTime(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        ROUTER.route(ComplaintText.of(text));
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);
    }

    private static String random(int length) {
        return new Random(7)
                .ints(length, 0, Character.MAX_VALUE + 1)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<String> anyText() {
        Arbitrary<String> words = Arbitraries.of(
                        "jalan",
                        "rusak",
                        "lampu",
                        "PJU",
                        "mati",
                        "pungli",
                        "oknum",
                        "kelurahan",
                        "Jagir",
                        "wonorejo",
                        "listrik",
                        "undian",
                        "terima kasih",
                        "tolong",
                        "tidak",
                        "😀",
                        "rt/rw",
                        "\u0000",
                        "\uDC00")
                .list()
                .ofMaxSize(25)
                .map(parts -> String.join(" ", parts));
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(300), words);
    }
}
