package org.mediacenter.hub.channel;

import java.time.Instant;
import java.util.Optional;

/// A message that was sent before can no longer be read where it stood. What it asked for is still
/// owed: it is marked, not forgotten.
///
/// @param nativeId of the message, as [InboundMessage#nativeId()] named it
/// @param how what happened to it there
/// @param at when, where the channel says so
public record Removed(String channel, String nativeId, How how, Optional<Instant> at) implements Inbound {

    public enum How {
        /// Its author took it back.
        DELETED,
        /// The page hid it from others.
        HIDDEN,
        /// It can be read again.
        SHOWN_AGAIN
    }
}
