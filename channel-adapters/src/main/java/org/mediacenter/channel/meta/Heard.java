package org.mediacenter.channel.meta;

import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;

/// What an event means.
public sealed interface Heard {

    /// Somebody said something.
    record Said(InboundMessage message) implements Heard {}

    /// Something that was said was changed, or can no longer be read there.
    ///
    /// @param nativeId of what was said
    record Changed(String nativeId, Inbound change) implements Heard {}

    /// Only ids came: what was said must be asked for.
    ///
    /// @param nativeId of what was said
    record Elsewhere(String nativeId) implements Heard {}

    /// Right, and nothing for the hub.
    record Ignored(String why) implements Heard {}

    /// Nothing can be made of it.
    record Malformed(String why) implements Heard {}
}
