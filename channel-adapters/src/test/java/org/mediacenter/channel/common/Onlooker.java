package org.mediacenter.channel.common;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Predicate;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.LinkHealth;

/// Somebody who has the channel page open, which reads itself again every two seconds; and the clock of that person
/// and the channel, which goes only here.
public final class Onlooker implements InstantSource {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private volatile Instant now = Instant.parse("2026-11-21T03:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void goOn(Duration by) {
        now = now.plus(by);
    }

    /// Looks for so long, whatever there is to be seen.
    public void look(Channel channel, Duration during) {
        for (Instant end = now.plus(during); now.isBefore(end); goOn(EVERY)) {
            Peer.await(channel.lookedAt());
        }
    }

    /// Whether this is seen on the first link within ten seconds.
    public boolean sees(Channel channel, Predicate<LinkHealth> what) {
        for (Instant end = now.plus(LONGEST); !now.isAfter(end); goOn(EVERY)) {
            Peer.await(channel.lookedAt());
            if (what.test(channel.links().getFirst())) {
                return true;
            }
        }
        return false;
    }
}
