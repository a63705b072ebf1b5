package org.mediacenter.channel.sms;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.mediacenter.hub.channel.Channel.PassedOver;

/// What came in since the start, for the channel page. Thread-safe.
final class Tally {
    private final LongAdder kept = new LongAdder();
    private final LongAdder ignored = new LongAdder();
    private final LongAdder malformed = new LongAdder();
    private volatile Optional<Instant> lastKept = Optional.empty();

    void kept(Instant now) {
        kept.increment();
        lastKept = Optional.of(now);
    }

    void ignored() {
        ignored.increment();
    }

    void malformed() {
        malformed.increment();
    }

    Optional<Instant> lastKept() {
        return lastKept;
    }

    PassedOver passedOver() {
        return new PassedOver(ignored.sum(), malformed.sum());
    }

    String inWords() {
        return "kept " + kept.sum() + ", empty or not for us " + ignored.sum() + ", unreadable " + malformed.sum();
    }
}
