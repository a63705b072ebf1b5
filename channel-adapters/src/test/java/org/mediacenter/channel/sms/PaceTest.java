package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// How fast a link may be given messages.
final class PaceTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-22T02:00:00Z"));

    @Property(tries = 200)
    void no_second_has_more_turns_than_the_limit(
            @ForAll @IntRange(min = 1, max = 50) int perSecond, @ForAll @IntRange(max = 200) int messages) {
        Pace pace = pace(perSecond);
        long[] turns = new long[messages];
        for (int i = 0; i < messages; i++) {
            turns[i] = pace.turn().toNanos();
        }

        for (int i = 0; i + perSecond < messages; i++) {
            assertThat(turns[i + perSecond] - turns[i]).isGreaterThanOrEqualTo(999_000_000L);
        }
    }

    @Test
    void without_a_limit_nobody_waits() {
        Pace pace = pace(0);

        assertThat(pace.turn()).isZero();
        assertThat(pace.turn()).isZero();
        assertThat(pace.backlog()).isZero();
    }

    @Test
    void each_too_much_after_a_rest_is_a_longer_one_until_something_is_taken() {
        Pace pace = pace(0);

        pace.tooMuch(Duration.ZERO);
        pace.tooMuch(Duration.ZERO);
        assertThat(pace.backlog()).hasSeconds(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(pace.restsUntil()).isEmpty();

        pace.tooMuch(Duration.ZERO);
        assertThat(pace.backlog()).hasSeconds(2);
        clock.advance(Duration.ofSeconds(2));
        pace.taken();

        pace.tooMuch(Duration.ZERO);
        assertThat(pace.backlog()).hasSeconds(1);
    }

    @Test
    void a_rest_is_as_long_as_the_other_side_asks() {
        Pace pace = pace(0);

        pace.tooMuch(Duration.ofSeconds(45));

        assertThat(pace.restsUntil()).contains(clock.instant().plusSeconds(45));
    }

    private Pace pace(int perSecond) {
        return new Pace(perSecond, Duration.ofSeconds(1), Duration.ofSeconds(60), clock);
    }
}
