package org.mediacenter.hub.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// How long replies that could not leave wait.
final class PatienceTest {
    private static final Errand ONE = new Errand(ComplaintNumber.random(new SecureRandom()), Optional.empty());
    private static final RandomGenerator NO_SPREAD = () -> 0;
    private static final Errand OTHER = new Errand(ONE.number(), Optional.of("w4"));
    private final Patience patience = new Patience(NO_SPREAD);

    @Test
    void the_first_wait_is_what_the_channel_asked_for_and_each_further_one_twice_the_last() {
        Stream<Long> waits = Stream.generate(
                        () -> patience.next(ONE, Duration.ofSeconds(5)).toSeconds())
                .limit(9);

        assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
    }

    @Test
    void after_a_reply_that_left_it_begins_anew() {
        patience.next(ONE, Duration.ofSeconds(5));
        patience.next(ONE, Duration.ofSeconds(5));

        patience.over(ONE);

        assertThat(patience.next(ONE, Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void each_way_of_a_complaint_has_its_own() {
        patience.next(ONE, Duration.ofSeconds(5));

        assertThat(patience.next(OTHER, Duration.ofSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void those_who_were_turned_away_together_come_back_apart() {
        Patience spread = new Patience(new Random(7));

        Set<Duration> waits = Stream.generate(
                        () -> new Errand(ComplaintNumber.random(new SecureRandom()), Optional.empty()))
                .limit(100)
                .map(errand -> spread.next(errand, Duration.ofSeconds(60)))
                .collect(Collectors.toSet());

        assertThat(waits)
                .hasSizeGreaterThan(90)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75)));
    }

    @Test
    void chance_does_not_add_up_from_one_time_to_the_next() {
        Patience longest = new Patience(() -> -1L);

        longest.next(ONE, Duration.ofSeconds(8));

        assertThat(longest.next(ONE, Duration.ofSeconds(8))).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(20));
    }

    @Property
    void it_is_never_shorter_than_asked_and_never_needlessly_long(
            @ForAll @IntRange(max = 3_600_000) int askedMillis, @ForAll @IntRange(min = 1, max = 40) int times) {
        Duration asked = Duration.ofMillis(askedMillis);
        Duration longest = asked.compareTo(Patience.LONGEST) > 0 ? asked : Patience.LONGEST;
        Patience fresh = new Patience(new SecureRandom());

        for (int i = 0; i < times; i++) {
            assertThat(fresh.next(ONE, asked))
                    .isBetween(asked, longest.plus(longest.dividedBy(4)))
                    .isPositive();
        }
    }
}
