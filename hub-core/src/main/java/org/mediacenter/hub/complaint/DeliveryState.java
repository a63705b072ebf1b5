package org.mediacenter.hub.complaint;

/// What became of a message to the citizen.
public enum DeliveryState {
    /// Written down, to be sent.
    QUEUED,
    /// A node said it would send now; if it never says more, nobody knows.
    SENDING,
    /// The provider took it, or it stands where the citizen reads it.
    SENT,
    /// The provider says it reached the citizen's device.
    DELIVERED,
    /// The provider said no for good, or it expired undelivered.
    REFUSED,
    /// Sent or not sent, nobody knows: never repeated by itself, shown to a person.
    UNKNOWN
}
