package org.mediacenter.dashboard.bench;

import java.util.Map;

/// Who sits at a desk, and what their page does by itself.
///
/// @param cookie of their session
/// @param sight a word for what they see: who shares it sees the same complaints
/// @param glances addresses the page asks for when something came, and how many milliseconds after it
record Seat(String cookie, String sight, Map<String, Long> glances) {
    Seat {
        glances = Map.copyOf(glances);
    }

    /// One that only listens.
    static Seat listening(String cookie) {
        return new Seat(cookie, "", Map.of());
    }
}
