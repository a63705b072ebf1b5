package org.mediacenter.hub.search;

/// In what order hits come.
public enum Order {
    /// What fits best first, the newest change first among equals.
    RELEVANCE,
    /// The nearest deadline first; what has none comes last, oldest first.
    DUE,
    /// The newest first.
    ACCEPTED,
    /// The latest change first.
    CHANGED
}
