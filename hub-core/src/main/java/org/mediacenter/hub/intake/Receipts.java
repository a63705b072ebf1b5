package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import org.mediacenter.hub.channel.DeliveryReceipt;

/// Where a provider's receipts go.
public interface Receipts {

    /// Records what became of a message we sent, durably; nothing when it speaks of none of ours.
    Future<Void> take(DeliveryReceipt receipt);
}
