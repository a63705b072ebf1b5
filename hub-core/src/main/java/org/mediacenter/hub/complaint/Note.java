package org.mediacenter.hub.complaint;

import java.time.Instant;

/// Words for colleagues only.
///
/// @param takenBack whether its writer took it back; it stays in the history
public record Note(Personal text, Actor by, Instant at, long sequence, boolean takenBack) {

    Note after(Undoing.NoteTakenBack back) {
        return new Note(text, by, at, sequence, takenBack || back.note() == sequence);
    }

    Note without(Erasure erasure) {
        return new Note(erasure.of(text), by, at, sequence, takenBack);
    }
}
