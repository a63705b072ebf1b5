package org.mediacenter.channel.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Property
    void each_wait_is_half_to_whole_of_a_step_that_doubles_up_to_the_limit(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int failures) {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(seed));

        Duration wait = Duration.ZERO;
        for (int i = 0; i < failures; i++) {
            wait = backoff.fails(NOW);
        }

        long step = Math.min(60_000, 1_000L << (failures - 1));
        assertThat(wait.toMillis()).isBetween(step / 2, step);
    }

    @Test
    void a_success_that_lasted_begins_anew() {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));
        for (int i = 0; i < 10; i++) {
            backoff.fails(NOW);
        }

        backoff.works(NOW);
        Duration wait = backoff.fails(NOW.plus(LONGEST));

        assertThat(wait).isLessThanOrEqualTo(FIRST);
    }

    @Test
    void a_success_that_did_not_last_changes_nothing() {
        Backoff backoff = new Backoff(FIRST, LONGEST, new Random(1));
        for (int i = 0; i < 10; i++) {
            backoff.fails(NOW);
        }

        backoff.works(NOW);
        Duration wait = backoff.fails(NOW.plusSeconds(5));

        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }
}
