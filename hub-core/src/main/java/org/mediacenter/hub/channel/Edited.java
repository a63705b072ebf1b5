package org.mediacenter.hub.channel;

import java.time.Instant;
import java.util.Optional;

/// A citizen changed the words of a message that was sent before.
///
/// @param nativeId of the message, as [InboundMessage#nativeId()] named it
/// @param text the words as they are now
/// @param at when it was changed, where the channel says so
public record Edited(String channel, String nativeId, String text, Optional<Instant> at) implements Inbound {

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "Edited[" + channel + ":" + nativeId + "]";
    }
}
