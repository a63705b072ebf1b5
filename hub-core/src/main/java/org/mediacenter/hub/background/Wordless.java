package org.mediacenter.hub.background;

/// What the log may show of a foreign failure: which it is and where, but not what it says, for its message may
/// quote the citizen's words it choked on.
public final class Wordless extends RuntimeException {
    /// @param failure nothing of its message is kept, nor of its causes
    public Wordless(Throwable failure) {
        super(failure.getClass().getName(), null, false, true);
        setStackTrace(failure.getStackTrace());
    }
}
