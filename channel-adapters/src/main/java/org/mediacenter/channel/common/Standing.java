package org.mediacenter.channel.common;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.mediacenter.hub.channel.Channel.PassedOver;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How a channel of one link is, for the channel page. Thread-safe.
public final class Standing {
    private static final Logger log = LoggerFactory.getLogger(Standing.class);
    private final String name;
    private final LongAdder ignored = new LongAdder();
    private String beforeItWent = "";
    private Optional<Now> seenByLooking = Optional.empty();
    private volatile Now now = new Now(State.STARTING, Optional.empty(), "not asked yet");
    private volatile Optional<Instant> lastIn = Optional.empty();
    private volatile Optional<Instant> lastOut = Optional.empty();

    private record Now(State state, Optional<Cause> cause, String detail) {}

    /// @param name of the channel, and of its link
    public Standing(String name) {
        this.name = name;
    }

    public State state() {
        return now.state();
    }

    /// Whether it is down for this reason.
    public boolean isBecauseOf(Cause cause) {
        return now.cause().filter(cause::equals).isPresent();
    }

    /// It works.
    public void up(String detail) {
        if (now.state() != State.UP) {
            log.info("{} answers [{}]", name, detail);
        }
        now = new Now(State.UP, Optional.empty(), detail);
    }

    /// It does not.
    ///
    /// @param detail what is wrong and what helps, without secrets
    public void down(Cause cause, String detail) {
        Now next = new Now(State.DOWN, Optional.of(cause), detail);
        if (!now.equals(next)) {
            log.warn("{} cannot be used [{}]", name, detail);
        }
        now = next;
    }

    /// Whether the provider is there at all: what is gone is down, and what comes back is as it was before.
    ///
    /// @param detail what is said while it is gone
    public synchronized void there(boolean there, String detail) {
        Now gone = new Now(State.DOWN, Optional.of(Cause.UNREACHABLE), detail);
        if (!there && now.state() == State.UP) {
            beforeItWent = now.detail();
            down(Cause.UNREACHABLE, detail);
        } else if (there && now.equals(gone) && !beforeItWent.isEmpty()) {
            up(beforeItWent);
        }
    }

    /// What a question found out that was put because somebody looks: trouble brings down what is up, other
    /// trouble takes its place, and what was brought down so is as it was before when it is over.
    ///
    /// @param trouble empty where it is well
    /// @param detail what is wrong and what helps, without secrets
    public synchronized void asked(Optional<Cause> trouble, String detail) {
        if (trouble.isPresent() && (now.state() == State.UP || isDownByLooking())) {
            beforeItWent = now.state() == State.UP ? now.detail() : beforeItWent;
            down(trouble.get(), detail);
            seenByLooking = Optional.of(now);
        } else if (trouble.isEmpty() && isDownByLooking()) {
            up(beforeItWent);
        }
    }

    /// Whether [#asked(Optional, String)] brought it down, and nothing else was heard since.
    public synchronized boolean isDownByLooking() {
        return seenByLooking.filter(now::equals).isPresent();
    }

    /// It was closed.
    public void closed() {
        now = new Now(State.CLOSED, Optional.empty(), "closed");
    }

    /// A message was kept.
    public void heard(Instant at) {
        lastIn = Optional.of(at);
    }

    /// A reply was taken by the provider.
    public void sent(Instant at) {
        lastOut = Optional.of(at);
    }

    /// Something right was nothing for the hub.
    public void ignored() {
        ignored.increment();
    }

    public PassedOver passedOver() {
        return new PassedOver(ignored.sum(), 0);
    }

    public ChannelHealth health() {
        Now seen = now;
        return new ChannelHealth(seen.state(), seen.detail(), lastIn, lastOut);
    }

    /// The link, with how much more it takes for now.
    ///
    /// @param asked when it was last asked or last answered
    public LinkHealth link(Optional<HeadRoom> headRoom, Optional<Instant> asked) {
        Now seen = now;
        return new LinkHealth(
                name, seen.state(), seen.cause(), seen.detail(), lastIn, lastOut, Optional.empty(), headRoom, asked);
    }
}
