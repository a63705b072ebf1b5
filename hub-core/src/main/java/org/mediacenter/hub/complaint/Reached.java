package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.routing.DepartmentCode;

/// A stage of a clock that was recorded.
///
/// @param start when the clock it belongs to was started: a department that gets a complaint
///     twice has two response clocks
/// @param dueAt when the stage was reached
/// @param to whom it was escalated
public record Reached(
        ClockName clock,
        Optional<DepartmentCode> department,
        Instant start,
        Stage stage,
        Optional<String> to,
        Instant dueAt) {

    static Reached of(ClockReached event) {
        return new Reached(event.clock(), event.department(), event.start(), event.stage(), event.to(), event.dueAt());
    }

    /// Whether both tell of the same stage of the same clock, whatever time they give for it.
    boolean isSameStage(Reached other) {
        return clock == other.clock
                && stage == other.stage
                && start.equals(other.start)
                && department.equals(other.department)
                && to.equals(other.to);
    }
}
