package org.mediacenter.hub.store;

import java.time.Instant;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// One message as it is kept before anybody is told yes: the idempotency key is the primary key.
///
/// @param key channel and native id, see [InboundKey]
/// @param number the complaint it would open
/// @param trackingKey the key of that complaint
/// @param acceptedAt when the hub took it, to the millisecond: the start of the promises
/// @param fingerprint hash of the whole body, so that another body under the same key is noticed;
///     may be empty
/// @param message the message as canonical bytes; opaque to the store; gone once the complaint
///     holds it
public record InboundEntry(
        InboundKey key,
        ComplaintNumber number,
        TrackingKey trackingKey,
        Instant acceptedAt,
        String fingerprint,
        byte[] message) {}
