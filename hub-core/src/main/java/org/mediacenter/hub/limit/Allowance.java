package org.mediacenter.hub.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A token bucket for each key: `burst` tries at once, then one more every `refill`.
///
/// Remembers the `capacity` keys used last; a forgotten key starts full again. Kept in memory,
/// so each node of a hub counts for itself. Thread-safe; every call is a few map operations.
public final class Allowance {
    private final InstantSource clock;
    private final int burst;
    private final Duration refill;
    private final Map<String, Bucket> buckets;

    public Allowance(InstantSource clock, int burst, Duration refill, int capacity) {
        this.clock = clock;
        this.burst = burst;
        this.refill = refill;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > capacity;
            }
        };
    }

    /// Takes one try; answers how long to wait where none is left, empty where it was granted.
    public synchronized Optional<Duration> take(String key) {
        Instant now = clock.instant();
        Bucket bucket = bucket(key, now);
        if (bucket.tries < 1) {
            double missing = 1 - bucket.tries;
            return Optional.of(Duration.ofMillis((long) Math.ceil(missing * refill.toMillis())));
        }
        buckets.put(key, new Bucket(bucket.tries - 1, now));
        return Optional.empty();
    }

    /// Gives a try back that turned out to be rightful.
    public synchronized void giveBack(String key) {
        Instant now = clock.instant();
        buckets.put(key, new Bucket(Math.min(burst, bucket(key, now).tries + 1), now));
    }

    /// A clock that goes back neither fills nor empties a bucket.
    private Bucket bucket(String key, Instant now) {
        Bucket bucket = buckets.getOrDefault(key, new Bucket(burst, now));
        double grown = (double) Math.max(0, Duration.between(bucket.at, now).toMillis()) / refill.toMillis();
        return new Bucket(Math.min(burst, bucket.tries + grown), now);
    }

    private record Bucket(double tries, Instant at) {}
}
