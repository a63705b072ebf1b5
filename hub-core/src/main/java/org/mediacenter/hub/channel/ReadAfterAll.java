package org.mediacenter.hub.channel;

/// What was [Unreadable] came again, whole: nobody needs to look at the first any more.
///
/// @param nativeId of the [Unreadable]
public record ReadAfterAll(String channel, String nativeId) implements Inbound {}
