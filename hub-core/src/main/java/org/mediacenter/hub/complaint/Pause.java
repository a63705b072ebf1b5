package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;

/// A time in which the complaint waited for the citizen.
///
/// @param to absent while it still waits
public record Pause(Instant from, Optional<Instant> to) {

    Pause ended(Instant at) {
        return to.isPresent() ? this : new Pause(from, Optional.of(at));
    }
}
