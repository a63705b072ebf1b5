package org.mediacenter.hub.channel;

/// Something a provider certainly sent and nothing can be made of: kept as it came, shown on the channel
/// page, and given to [Channel#replay] when a person asks for it.
///
/// @param nativeId the provider's id, or a hash of the bytes: the same thing again is kept once
/// @param raw as it came; private
/// @param why one line for people, without anything of its content
public record Unreadable(String channel, String nativeId, String raw, String why) implements Inbound {

    /// Never the content: it must not reach a log.
    @Override
    public String toString() {
        return "Unreadable[" + channel + ":" + nativeId + "]";
    }
}
