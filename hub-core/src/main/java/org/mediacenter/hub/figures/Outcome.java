package org.mediacenter.hub.figures;

import java.util.Locale;

/// What became of a promise so far.
public enum Outcome {
    /// It stopped before its time was over.
    KEPT,
    /// Its time was over before it stopped, or is over and it has not stopped.
    LATE,
    /// Its time is not over yet, or it pauses while the citizen owes an answer.
    RUNNING;

    /// The name in addresses and in the API: `kept`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
