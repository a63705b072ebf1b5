package org.mediacenter.hub.complaint;

/// What is recorded about a clock that runs down.
public enum Stage {
    /// Some of the time is left: a reminder.
    WARNING,
    /// The time is over.
    BREACH,
    /// Still nothing some time after the breach: the next person up is told.
    ESCALATION
}
