package org.mediacenter.hub.channel;

import java.time.Duration;
import java.time.Instant;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// What the hub says to a channel about something it heard.
public sealed interface Accepted {

    /// On disk. Say yes to the sender.
    ///
    /// @param number the complaint this message opens, unless it is threaded onto an open one
    /// @param acceptedAt the start of the promises
    record Kept(ComplaintNumber number, TrackingKey trackingKey, Instant acceptedAt) implements Accepted {}

    /// Kept before. Say yes to the sender.
    ///
    /// @param fingerprint what [InboundMessage.Filing#fingerprint()] was the first time
    record Duplicate(ComplaintNumber number, TrackingKey trackingKey, Instant acceptedAt, String fingerprint)
            implements Accepted {}

    /// A receipt or a call was taken note of, or speaks of nothing we know. Say yes to the sender.
    ///
    /// @param again whether it is certain that this was noted before
    record Noted(boolean again) implements Accepted {
        public Noted() {
            this(false);
        }
    }

    /// Not now: give the sender a retryable no.
    ///
    /// @param after when it is worth trying again
    record Later(Duration after, String why) implements Accepted {}

    /// Never: give the sender a final no with this reason.
    ///
    /// @param code stable name, lower case with hyphens (`text-too-long`)
    record Refused(String code, String detail) implements Accepted {}
}
