package org.mediacenter.hub.figures;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.history.Summary.ClockState;
import org.mediacenter.hub.history.Summary.EndedClock;
import org.mediacenter.hub.history.Summary.OpenClock;
import org.mediacenter.routing.DepartmentCode;

/// One clock of one complaint, as figures need it. There are hundreds of thousands, so times are plain numbers.
///
/// @param department whose it is; absent for clocks of the whole complaint
/// @param due when its time is over, by its own calendar and pauses, in milliseconds; [#NEVER] while it pauses
/// @param stopped when it stopped; [#NEVER] while it runs
/// @param escalated whether it runs and was escalated
public record TimedClock(
        ClockName name, Optional<DepartmentCode> department, long due, long stopped, boolean escalated) {
    static final long NEVER = Long.MAX_VALUE;

    static TimedClock of(OpenClock clock) {
        return new TimedClock(
                clock.clock(), clock.department(), millis(clock.dueAt()), NEVER, clock.state() == ClockState.ESCALATED);
    }

    static TimedClock of(EndedClock clock) {
        return new TimedClock(
                clock.clock(),
                clock.department(),
                millis(clock.dueAt()),
                clock.stoppedAt().toEpochMilli(),
                false);
    }

    private static long millis(Optional<Instant> at) {
        return at.map(Instant::toEpochMilli).orElse(NEVER);
    }

    /// What became of it, as seen at `now`. Late as the clock itself reckons it: at the very moment its time is over.
    public Outcome outcome(Instant now) {
        long until = stopped == NEVER ? now.toEpochMilli() : stopped;
        if (due != NEVER && due <= until) {
            return Outcome.LATE;
        }
        return stopped == NEVER ? Outcome.RUNNING : Outcome.KEPT;
    }

    /// When its time is over; absent while it pauses.
    public Optional<Instant> dueAt() {
        return due == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due));
    }

    /// When it stopped; absent while it runs.
    public Optional<Instant> stoppedAt() {
        return stopped == NEVER ? Optional.empty() : Optional.of(Instant.ofEpochMilli(stopped));
    }

    TimedClock same(Interned interned) {
        return new TimedClock(name, department.map(interned::department), due, stopped, escalated);
    }
}
