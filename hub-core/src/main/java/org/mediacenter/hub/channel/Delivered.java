package org.mediacenter.hub.channel;

import java.time.Duration;
import java.util.List;
import org.mediacenter.hub.complaint.Delivery;

/// What a channel can say about a reply it was given.
public sealed interface Delivered {

    /// The provider took it, or it stands where the citizen reads it.
    ///
    /// @param providerIds the provider's ids, one for each part; receipts name them
    record Sent(List<String> providerIds) implements Delivered {
        public Sent {
            providerIds = List.copyOf(providerIds);
        }
    }

    /// The provider said no for good, or the channel itself did.
    record Refused(String why) implements Delivered {
        /// Begins the reason where the city chose not to send: nobody needs to look.
        public static final String SPARED = Delivery.SPARED;
    }

    /// Certainly not sent (throttled, link down before anything was written): the hub tries again
    /// after this time.
    record Later(Duration after, String why) implements Delivered {}

    /// Perhaps sent: shown to a person, never repeated by itself.
    record Unknown(String why) implements Delivered {}
}
