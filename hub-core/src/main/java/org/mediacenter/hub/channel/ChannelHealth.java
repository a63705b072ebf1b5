package org.mediacenter.hub.channel;

import java.time.Instant;
import java.util.Optional;

/// How a channel is.
///
/// @param detail one line for people: what it does or what it waits for; no secrets, no
///     personal data
/// @param lastIn when the last message was kept
/// @param lastOut when the last reply was taken by the provider
public record ChannelHealth(State state, String detail, Optional<Instant> lastIn, Optional<Instant> lastOut) {

    public enum State {
        STARTING,
        UP,
        /// Trying again by itself.
        DOWN,
        CLOSED
    }
}
