package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;

/// One thing the citizen said in this matter.
///
/// @param key the message's key as its event names it; `dispute-` and a number for words of a
///     dispute
/// @param at when it was recorded
/// @param sequence of its event, for the order of the conversation
/// @param writtenAt when the citizen sent it, where the channel says so
public record Message(
        String key, String channel, Personal text, Instant at, long sequence, Optional<Instant> writtenAt) {

    Message without(Erasure erasure) {
        return new Message(key, channel, erasure.of(text), at, sequence, writtenAt);
    }
}
