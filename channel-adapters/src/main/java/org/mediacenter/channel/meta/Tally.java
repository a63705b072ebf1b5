package org.mediacenter.channel.meta;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.mediacenter.hub.channel.Channel.PassedOver;

/// What came in and what became of it, since the hub was started. Thread-safe.
final class Tally {
    private final AtomicLong ignored = new AtomicLong();
    private final AtomicLong malformed = new AtomicLong();
    private final Map<String, Instant> lastKept = new ConcurrentHashMap<>();

    void ignored() {
        ignored.incrementAndGet();
    }

    void malformed() {
        malformed.incrementAndGet();
    }

    void kept(String account, Instant at) {
        lastKept.put(account, at);
    }

    Optional<Instant> lastKept(String account) {
        return Optional.ofNullable(lastKept.get(account));
    }

    Optional<Instant> lastKept() {
        return lastKept.values().stream().max(Instant::compareTo);
    }

    PassedOver passedOver() {
        return new PassedOver(ignored.get(), malformed.get());
    }
}
