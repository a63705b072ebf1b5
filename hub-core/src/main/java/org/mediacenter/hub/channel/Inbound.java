package org.mediacenter.hub.channel;

/// Something a channel heard.
public sealed interface Inbound permits InboundMessage, DeliveryReceipt, Edited, Removed, Unreadable, CallRecord {

    /// Name of the channel.
    String channel();
}
