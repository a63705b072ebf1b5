package org.mediacenter.hub.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// How long replies that could not leave wait.
final class PatienceTest {
    private static final Errand ONE = new Errand(ComplaintNumber.random(new SecureRandom()), Optional.empty());
    private static final Errand OTHER = new Errand(ONE.number(), Optional.of("w4"));
    private final Patience patience = new Patience();

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

    @Property
    void it_is_never_shorter_than_asked_and_never_needlessly_long(
            @ForAll @IntRange(max = 3_600_000) int askedMillis, @ForAll @IntRange(min = 1, max = 40) int times) {
        Duration asked = Duration.ofMillis(askedMillis);
        Duration longest = asked.compareTo(Patience.LONGEST) > 0 ? asked : Patience.LONGEST;
        Patience fresh = new Patience();

        for (int i = 0; i < times; i++) {
            assertThat(fresh.next(ONE, asked)).isBetween(asked, longest).isPositive();
        }
    }
}
