package org.mediacenter.hub.complaint;

/// One of the matters of a complaint that became a complaint of its own.
///
/// @param words of the citizen about it
/// @param by who split it off
/// @param opened whether the other one is there
public record Part(ComplaintNumber other, Personal words, Actor by, boolean opened) {

    Part asOpened() {
        return new Part(other, words, by, true);
    }

    Part without(Erasure erasure) {
        return new Part(other, erasure.of(words), by, opened);
    }
}
