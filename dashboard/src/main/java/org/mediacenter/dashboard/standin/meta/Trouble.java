package org.mediacenter.dashboard.standin.meta;

/// What a provider can do instead of what it is asked.
public enum Trouble {
    /// Says that the token is dead (190).
    TOKEN_DEAD,
    /// Says that there were too many calls (613).
    LIMITED,
    /// Does what it is asked and answers 500.
    BROKEN,
    /// Does what it is asked and never answers.
    HANGS,
    /// Does what it is asked and hangs up.
    CUTS
}
