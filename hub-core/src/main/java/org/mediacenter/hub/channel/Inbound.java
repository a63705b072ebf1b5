package org.mediacenter.hub.channel;

/// Something a channel heard.
public sealed interface Inbound
        permits InboundMessage, DeliveryReceipt, Edited, Removed, Unreadable, ReadAfterAll, CallRecord {

    /// Name of the channel.
    String channel();
}
