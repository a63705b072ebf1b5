package org.mediacenter.hub.shift;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What somebody who goes home tells those who go on.
///
/// @param id names it; later ones sort first
/// @param by user name of who wrote it
/// @param figures how full each queue was then, by the queue's name, in the order of the desk
/// @param taken who read it and goes on; empty as long as nobody did
public record ShiftNote(
        String id, String by, Instant at, String words, Map<String, Integer> figures, Optional<Taken> taken) {
    public static final int LONGEST = 4_000;

    public ShiftNote {
        figures = new LinkedHashMap<>(figures);
    }

    /// Who goes on, and since when.
    public record Taken(String by, Instant at) {}

    ShiftNote takenBy(String username, Instant now) {
        return new ShiftNote(id, by, at, words, figures, Optional.of(new Taken(username, now)));
    }

    /// Never the words: they may tell of people.
    @Override
    public String toString() {
        return "ShiftNote[" + id + "]";
    }
}
