package org.mediacenter.hub.complaint;

import java.time.Instant;

/// Words for colleagues only.
public record Note(Personal text, Actor by, Instant at, long sequence) {

    Note without(Erasure erasure) {
        return new Note(erasure.of(text), by, at, sequence);
    }
}
