package org.mediacenter.hub.complaint;

/// The promises that are timed.
public enum ClockName {
    /// From acceptance to a department having it.
    HAND_OVER,
    /// From hand-over to a person's words, for each department by itself.
    RESPONSE,
    /// From acceptance to a substantive reply sent; never reset.
    FEEDBACK,
    /// The date an interim reply named.
    PROMISE,
    /// From a proposed reply to the Media Center having looked at it.
    REVIEW,
    /// From a danger to life being known to somebody at the emergency number having taken it.
    EMERGENCY
}
