package org.mediacenter.channel.sms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that goes when told. Thread-safe.
final class TestClock implements InstantSource {
    private volatile Instant now;

    TestClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
