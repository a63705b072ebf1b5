package org.mediacenter.routing;

/// What the citizen wants.
public enum Kind {
    COMPLAINT,
    SUGGESTION,
    INFORMATION_REQUEST,
    APPRECIATION,
    /// Somebody must answer, but not this city: the electricity company, the land office, the police, the province.
    NOT_OURS,
    SPAM
}
