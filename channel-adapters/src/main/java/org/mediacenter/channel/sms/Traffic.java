package org.mediacenter.channel.sms;

import java.time.Instant;
import java.util.Optional;

/// When a link last brought and took something, for the channel page. Thread-safe.
final class Traffic {
    private volatile Optional<Instant> in = Optional.empty();
    private volatile Optional<Instant> out = Optional.empty();

    void heard(Instant at) {
        in = Optional.of(at);
    }

    void sent(Instant at) {
        out = Optional.of(at);
    }

    Optional<Instant> in() {
        return in;
    }

    Optional<Instant> out() {
        return out;
    }
}
