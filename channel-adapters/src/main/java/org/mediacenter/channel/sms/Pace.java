package org.mediacenter.channel.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How fast a link may be given messages: so many a second where that is set, and not at all for a while
/// after the other side said that it was too much, longer each time. Thread-safe.
public final class Pace {
    private final int perSecond;
    private final Pauses pauses;
    private final InstantSource time;
    private Instant free = Instant.MIN;
    private Instant rested = Instant.MIN;
    private int times;

    /// @param perSecond 0 where there is no limit
    /// @param first how long it rests the first time
    /// @param longest how long at most
    public Pace(int perSecond, Duration first, Duration longest, InstantSource time) {
        this.perSecond = perSecond;
        this.pauses = new Pauses(first, longest);
        this.time = time;
    }

    /// When it may go on; empty where it may now.
    public synchronized Optional<Instant> restsUntil() {
        return rested.isAfter(time.instant()) ? Optional.of(rested) : Optional.empty();
    }

    /// How long what would be given now had to wait for its turn.
    public synchronized Duration backlog() {
        Instant now = time.instant();
        Duration turn = free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
        Duration rest = rested.isAfter(now) ? Duration.between(now, rested) : Duration.ZERO;
        return turn.compareTo(rest) > 0 ? turn : rest;
    }

    /// How long so many take one after the other.
    public Duration together(int messages) {
        return perSecond == 0
                ? Duration.ZERO
                : Duration.ofSeconds(1).multipliedBy(messages).dividedBy(perSecond);
    }

    /// Takes the next turn.
    ///
    /// @return how long to wait for it
    public synchronized Duration turn() {
        if (perSecond == 0) {
            return Duration.ZERO;
        }
        Instant now = time.instant();
        Instant mine = free.isAfter(now) ? free : now;
        free = mine.plus(Duration.ofSeconds(1).dividedBy(perSecond));
        return Duration.between(now, mine);
    }

    /// The other side said that it was too much; what it says of several at once counts once.
    ///
    /// @param atLeast how long it asked for
    public synchronized void tooMuch(Duration atLeast) {
        Instant now = time.instant();
        if (!rested.isAfter(now)) {
            times = Math.min(times + 1, Pauses.MOST);
            Duration rest = pauses.before(times);
            rested = now.plus(rest.compareTo(atLeast) > 0 ? rest : atLeast);
        }
    }

    /// The other side took one.
    public synchronized void taken() {
        if (!rested.isAfter(time.instant())) {
            times = 0;
        }
    }
}
