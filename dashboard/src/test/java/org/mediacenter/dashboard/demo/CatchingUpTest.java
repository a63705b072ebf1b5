package org.mediacenter.dashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CatchingUpTest {
    private static final Instant START = Instant.parse("2026-11-21T03:00:00Z");
    private final AtomicReference<Instant> real = new AtomicReference<>(START);
    private final CatchingUp clock = new CatchingUp(real::get, Duration.ofHours(3));

    @Test
    void begins_hours_ago_and_arrives_at_the_real_time() {
        assertThat(clock.instant()).isEqualTo(START.minus(Duration.ofHours(3)));

        clock.reach(1.0 / 3);
        real.set(START.plusSeconds(3));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3).minus(Duration.ofHours(2)));
        assertThat(clock.isThere()).isFalse();

        clock.reach(1);
        real.set(START.plusSeconds(900));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(900));
        assertThat(clock.isThere()).isTrue();
    }

    @Property(tries = 300)
    void never_goes_backwards(
            @ForAll @DoubleRange(min = 0, max = 2) double share,
            @ForAll @DoubleRange(min = 0, max = 2) double next,
            @ForAll @IntRange(max = 500) int milliseconds) {
        clock.reach(share);
        Instant before = clock.instant();

        real.set(real.get().plusMillis(milliseconds));
        clock.reach(next);

        assertThat(clock.instant()).isAfterOrEqualTo(before);
    }
}
