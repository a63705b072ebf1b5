package org.mediacenter.dashboard.standin;

/// What the stand-in of X can be told to do instead of answering.
public enum XFailure {
    /// 401: the keys are dead.
    DEAD_KEYS,
    /// 429, until the quarter of an hour is over.
    LIMIT,
    /// 503, and nothing was done.
    BROKEN,
    /// Does it, and says nothing.
    SILENCE,
    /// Does it, and hangs up.
    CUT
}
