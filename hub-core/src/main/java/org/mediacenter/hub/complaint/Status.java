package org.mediacenter.hub.complaint;

/// Where a complaint stands.
public enum Status {
    /// Kept, not yet understood.
    RECEIVED,
    /// A person must say whose it is.
    TRIAGE,
    /// With a department, which has not spoken yet.
    ASSIGNED,
    /// Somebody of the department took it or gave an interim reply.
    IN_PROGRESS,
    WAITING_FOR_CITIZEN,
    /// A final reply was given; the citizen may confirm or dispute.
    ANSWERED,
    /// The citizen confirmed, or stayed silent for the profile's time.
    SETTLED,
    DISPUTED,
    CLOSED,
    REOPENED,
    /// Not the city's to answer; the citizen was told whose it is.
    REFUSED;

    /// Whether somebody still owes something.
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN, ANSWERED, DISPUTED, REOPENED -> true;
            case SETTLED, CLOSED, REFUSED -> false;
        };
    }
}
