package org.mediacenter.hub.store;

/// What makes two deliveries the same message: the channel and the id the channel gave it.
///
/// @param channel the channel's name
/// @param nativeId the channel's id, or a hash where that id is personal; at most 200 characters
public record InboundKey(String channel, String nativeId) {

    /// The key as one string, `channel:nativeId`, the form in which it is stored and named in
    /// events.
    public String text() {
        return channel + ':' + nativeId;
    }
}
