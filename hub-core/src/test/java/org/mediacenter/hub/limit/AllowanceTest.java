package org.mediacenter.hub.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class AllowanceTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration REFILL = Duration.ofSeconds(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Test
    void a_burst_is_granted_then_one_more_with_time() {
        Allowance allowance = new Allowance(now::get, 2, REFILL, 10);

        assertThat(allowance.take("a")).isEmpty();
        assertThat(allowance.take("a")).isEmpty();
        assertThat(allowance.take("a")).contains(REFILL);
        assertThat(allowance.take("b")).isEmpty();

        now.set(START.plus(REFILL));
        assertThat(allowance.take("a")).isEmpty();
        assertThat(allowance.take("a")).contains(REFILL);
    }

    @Test
    void a_try_given_back_can_be_taken_again() {
        Allowance allowance = new Allowance(now::get, 1, REFILL, 10);
        allowance.take("a");

        allowance.giveBack("a");

        assertThat(allowance.take("a")).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_grants_nothing_more() {
        Allowance allowance = new Allowance(now::get, 1, REFILL, 10);
        allowance.take("a");

        now.set(START.minus(Duration.ofDays(1)));

        assertThat(allowance.take("a")).isPresent();
    }

    @Test
    void the_key_used_longest_ago_is_forgotten_first() {
        Allowance allowance = new Allowance(now::get, 1, REFILL, 2);
        allowance.take("old");
        allowance.take("new");
        allowance.take("newer");

        assertThat(allowance.take("newer")).isPresent();
        assertThat(allowance.take("old")).isEmpty();
    }

    @Property(tries = 200)
    void never_more_is_granted_than_the_burst_and_what_time_refilled(
            @ForAll @Size(max = 60) List<@IntRange(max = 15) Integer> secondsBetween,
            @ForAll @IntRange(min = 1, max = 5) int burst) {
        Instant time = START;
        AtomicReference<Instant> clock = new AtomicReference<>(time);
        Allowance allowance = new Allowance(clock::get, burst, REFILL, 10);
        int granted = 0;
        for (int seconds : secondsBetween) {
            time = time.plusSeconds(seconds);
            clock.set(time);
            granted += allowance.take("a").isEmpty() ? 1 : 0;
        }

        long refilled = Duration.between(START, time).toMillis() / REFILL.toMillis();
        assertThat(granted).isLessThanOrEqualTo((int) (burst + refilled));
    }
}
