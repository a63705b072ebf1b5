package org.mediacenter.dashboard.standin;

/// What a stand-in of an API can be told to do instead of answering.
public enum ApiFailure {
    /// 401: the keys are dead.
    DEAD_KEYS,
    /// 429, for a while.
    LIMIT,
    /// 503, and nothing was done.
    BROKEN,
    /// Does it, and says nothing.
    SILENCE,
    /// Does it, and hangs up.
    CUT
}
