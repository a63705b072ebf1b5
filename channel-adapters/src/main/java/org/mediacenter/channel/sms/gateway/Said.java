package org.mediacenter.channel.sms.gateway;

import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.InboundMessage;

/// What one item of a call turned out to be.
sealed interface Said {

    record Message(InboundMessage message) implements Said {}

    record Receipt(DeliveryReceipt receipt) implements Said {}

    /// Right, but nothing for the hub.
    record Ignored(String why) implements Said {}

    /// Nothing can be made of it.
    record Malformed(String why) implements Said {}
}
