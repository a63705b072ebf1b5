package org.mediacenter.hub.reply;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// How long replies that certainly did not leave wait before they are tried again: as long as the
/// channel asked for, twice as long after each further time, at most five minutes unless the channel
/// asked for more; and by chance up to a quarter longer, so that those who were turned away together do not
/// come back together. Confined to one context.
final class Patience {
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final double MOST_SPREAD = 0.25;

    private final RandomGenerator random;
    private final Map<Errand, Duration> last = new HashMap<>();

    Patience(RandomGenerator random) {
        this.random = random;
    }

    /// The errand's next reply did not leave.
    ///
    /// @param asked what the channel asked for
    Duration next(Errand errand, Duration asked) {
        Duration least = longer(asked, SHORTEST);
        Duration doubled = last.getOrDefault(errand, Duration.ZERO).multipliedBy(2);
        Duration wait = longer(least, shorter(doubled, LONGEST));
        last.put(errand, wait);
        return wait.plusMillis((long) (wait.toMillis() * MOST_SPREAD * random.nextDouble()));
    }

    /// The errand's next reply left, or never will.
    void over(Errand errand) {
        last.remove(errand);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
