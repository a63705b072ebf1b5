package org.mediacenter.channel.x;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.mediacenter.hub.channel.Channel.PassedOver;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the account is, for the channel page. Thread-safe.
final class Standing {
    private static final Logger log = LoggerFactory.getLogger(Standing.class);
    private final LongAdder ignored = new LongAdder();
    private volatile Now now = new Now(State.STARTING, "not asked yet");
    private volatile Optional<Instant> lastIn = Optional.empty();
    private volatile Optional<Instant> lastOut = Optional.empty();

    private record Now(State state, String detail) {}

    State state() {
        return now.state();
    }

    void up(String detail) {
        if (now.state() != State.UP) {
            log.info("x answers [{}]", detail);
        }
        now = new Now(State.UP, detail);
    }

    /// @param detail what is wrong and what helps, without secrets
    void down(String detail) {
        if (!now.equals(new Now(State.DOWN, detail))) {
            log.warn("x cannot be used [{}]", detail);
        }
        now = new Now(State.DOWN, detail);
    }

    void closed() {
        now = new Now(State.CLOSED, "closed");
    }

    void heard(Instant at) {
        lastIn = Optional.of(at);
    }

    void sent(Instant at) {
        lastOut = Optional.of(at);
    }

    void ignored() {
        ignored.increment();
    }

    PassedOver passedOver() {
        return new PassedOver(ignored.sum(), 0);
    }

    ChannelHealth health() {
        Now seen = now;
        return new ChannelHealth(seen.state(), seen.detail(), lastIn, lastOut);
    }

    LinkHealth link(Optional<HeadRoom> headRoom) {
        Now seen = now;
        return new LinkHealth("x", seen.state(), seen.detail(), lastIn, lastOut, Optional.empty(), headRoom);
    }
}
