package org.mediacenter.hub.intake;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;

/// A message as it lies in the store when the hub dies between saying yes and taking it in.
public final class KeptMessage {
    private KeptMessage() {}

    /// Keeps it; answers the number it would open.
    public static ComplaintNumber in(Store store, InboundMessage message, Instant acceptedAt) {
        SecureRandom random = new SecureRandom();
        InboundEntry entry = new InboundEntry(
                new InboundKey(message.channel(), message.nativeId()),
                ComplaintNumber.random(random),
                TrackingKey.random(random),
                acceptedAt,
                "",
                InboundJson.encode(message));
        Await.done(store.keep(List.of(entry)));
        return entry.number();
    }
}
