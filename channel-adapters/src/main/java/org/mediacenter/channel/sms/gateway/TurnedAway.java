package org.mediacenter.channel.sms.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the calls without a proof and warns of them, at most once a minute: anybody can make as many as they
/// like, and the log is not theirs. Thread-safe.
final class TurnedAway {
    private static final Logger log = LoggerFactory.getLogger(TurnedAway.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private final String gateway;
    private final InstantSource time;
    private Instant quietUntil = Instant.MIN;
    private long unsaid;

    TurnedAway(String gateway, InstantSource time) {
        this.gateway = gateway;
        this.time = time;
    }

    synchronized void one() {
        unsaid++;
        Instant now = time.instant();
        if (!now.isBefore(quietUntil)) {
            log.warn("calls without the gateway's proof were turned away [{}] [{}]", gateway, unsaid);
            unsaid = 0;
            quietUntil = now.plus(QUIET);
        }
    }
}
