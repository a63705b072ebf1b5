package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;

/// A department got the complaint: the start of its response clock.
///
/// @param at when it got it, or when it was owed again
/// @param sequence of the event by which it got it
/// @param spokenAt when a person's words stopped the clock
/// @param endedAt when the department had it no longer: handed on, closed, contested, or owed again
public record HandOver(
        DepartmentCode department, Instant at, long sequence, Optional<Instant> spokenAt, Optional<Instant> endedAt) {

    static HandOver of(DepartmentCode department, Recorded recorded) {
        return new HandOver(department, recorded.at(), recorded.sequence(), Optional.empty(), Optional.empty());
    }

    /// Whether the department has it now.
    public boolean isCurrent() {
        return endedAt.isEmpty();
    }

    /// When the response clock stopped, by words or because it is owed no longer.
    public Optional<Instant> stoppedAt() {
        return spokenAt.isPresent() ? spokenAt : endedAt;
    }

    HandOver spoken(Instant when) {
        return stoppedAt().isPresent() ? this : new HandOver(department, at, sequence, Optional.of(when), endedAt);
    }

    HandOver goesOn() {
        return new HandOver(department, at, sequence, spokenAt, Optional.empty());
    }

    HandOver ended(Instant when) {
        return endedAt.isPresent() ? this : new HandOver(department, at, sequence, spokenAt, Optional.of(when));
    }
}
