package org.mediacenter.channel.common;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.LinkHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the calls without a proof and warns of them, at most once a minute: anybody can make as many as they
/// like, and the log is not theirs. Where nobody but such callers calls, the secret may be the wrong one: the channel
/// page says so. Thread-safe.
public final class TurnedAway {
    private static final Logger log = LoggerFactory.getLogger(TurnedAway.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int SEVERAL = 3;
    private static final String PERHAPS_THE_SECRET =
            "calls came whose signature was not right, and none whose was: see that the secret is right";

    private final String caller;
    private final InstantSource time;
    private Instant quietUntil = Instant.MIN;
    private Instant last = Instant.MIN;
    private long unsaid;
    private long sinceOneWasRight;

    /// @param caller a word for who should have called
    public TurnedAway(String caller, InstantSource time) {
        this.caller = caller;
        this.time = time;
    }

    /// A call was turned away.
    public synchronized void one() {
        unsaid++;
        sinceOneWasRight++;
        last = time.instant();
        if (!last.isBefore(quietUntil)) {
            log.warn("calls without the right proof were turned away [{}] [{}]", caller, unsaid);
            unsaid = 0;
            quietUntil = last.plus(QUIET);
        }
    }

    /// A call was proved to be the provider's.
    public synchronized void right() {
        sinceOneWasRight = 0;
    }

    private synchronized boolean isOfTheSecret() {
        return sinceOneWasRight >= SEVERAL && time.instant().isBefore(last.plus(REMEMBERED));
    }

    /// The links that are well otherwise, with a word of doubt about the secret where there is reason for it.
    public List<LinkHealth> doubt(List<LinkHealth> links) {
        return isOfTheSecret() ? links.stream().map(TurnedAway::doubted).toList() : links;
    }

    private static LinkHealth doubted(LinkHealth link) {
        return link.state() != State.UP
                ? link
                : new LinkHealth(
                        link.name(),
                        link.state(),
                        link.cause(),
                        PERHAPS_THE_SECRET,
                        link.lastIn(),
                        link.lastOut(),
                        link.tokenExpires(),
                        link.headRoom(),
                        link.asked());
    }
}
