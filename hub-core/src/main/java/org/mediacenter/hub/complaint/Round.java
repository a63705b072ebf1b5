package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;

/// A time in which an answer was owed: from acceptance, a dispute or a reopening until it was
/// closed or owed anew. Each has clocks of its own.
///
/// @param sequence of the event that began it: what belongs to a round comes after it in the
///     history, whatever the hub's clock said
/// @param endedAt absent while it lasts
public record Round(Instant start, long sequence, Optional<Instant> endedAt) {

    Round goesOn() {
        return new Round(start, sequence, Optional.empty());
    }

    Round ended(Instant at) {
        return endedAt.isPresent() ? this : new Round(start, sequence, Optional.of(at));
    }
}
