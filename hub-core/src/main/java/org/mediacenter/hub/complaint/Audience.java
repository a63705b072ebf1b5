package org.mediacenter.hub.complaint;

/// Who can read a message.
public enum Audience {
    /// Only the citizen and the city: an SMS, a direct message.
    PRIVATE,
    /// Everybody: a post, a comment.
    PUBLIC
}
