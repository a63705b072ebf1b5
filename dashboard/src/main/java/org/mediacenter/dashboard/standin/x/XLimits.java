package org.mediacenter.dashboard.standin.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How many requests of each kind X takes in a quarter of an hour. Thread-safe.
final class XLimits {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Map<String, Integer> MOST =
            Map.of("GET mentions", 300, "POST tweets", 100, "GET dm_events", 15, "POST messages", 15, "GET me", 75);
    private static final int OTHERS = 900;
    private final InstantSource time;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    XLimits(InstantSource time) {
        this.time = time;
    }

    /// One window of one kind.
    ///
    /// @param left below zero where it was one too many
    record Window(int of, int left, Instant until) {}

    /// Counts one request.
    Window count(String kind) {
        Instant now = time.instant();
        return windows.compute(kind, (_, before) -> {
            Window current = before == null || !now.isBefore(before.until()) ? fresh(kind, now) : before;
            return new Window(current.of(), Math.max(-1, current.left() - 1), current.until());
        });
    }

    /// Nothing more is taken of this kind until its window ends.
    Window exhaust(String kind) {
        Window fresh = fresh(kind, time.instant());
        Window empty = new Window(fresh.of(), 0, fresh.until());
        windows.put(kind, empty);
        return empty;
    }

    private static Window fresh(String kind, Instant now) {
        int most = MOST.getOrDefault(kind, OTHERS);
        return new Window(most, most, now.plus(WINDOW));
    }
}
