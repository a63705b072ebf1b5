package org.mediacenter.hub.complaint;

/// What a person took back a moment after they did it. The history keeps both.
public sealed interface Undoing extends ComplaintEvent.Further {

    /// A note that was not meant so.
    ///
    /// @param note sequence of the event that wrote it
    record NoteTakenBack(long note) implements Undoing {}
}
