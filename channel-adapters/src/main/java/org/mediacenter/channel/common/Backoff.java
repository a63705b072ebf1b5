package org.mediacenter.channel.common;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: twice as long after each failure up to a limit, each time a
/// random half to whole of that, so that many clients do not come back together. A success counts only
/// when it lasted, so that a peer that accepts and hangs up at once is not hammered. Not thread-safe.
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration step;
    private Optional<Instant> since = Optional.empty();

    /// @param first the wait after one failure
    /// @param longest the longest wait
    public Backoff(Duration first, Duration longest, RandomGenerator random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
        this.step = first;
    }

    /// It works since `now`.
    public void works(Instant now) {
        since = Optional.of(now);
    }

    /// It failed at `now`: the wait before the next try.
    public Duration fails(Instant now) {
        if (since.isPresent() && !now.isBefore(since.get().plus(longest))) {
            step = first;
        }
        since = Optional.empty();
        long half = Math.max(1, step.toMillis() / 2);
        Duration wait = Duration.ofMillis(half + random.nextLong(half + 1));
        step = step.multipliedBy(2).compareTo(longest) < 0 ? step.multipliedBy(2) : longest;
        return wait;
    }
}
