package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.routing.DepartmentCode;

/// One promise of one complaint, running or stopped.
///
/// @param department whose response, absent for clocks of the whole complaint
/// @param stages in the order in which they are reached; while the clock pauses only those
///     reached before the pause, since nobody knows when the others will be
/// @param stoppedAt when it was kept or ended, absent while it runs
/// @param leftWhenPaused the time that is left, present only while it pauses
public record Clock(
        ClockName name,
        Optional<DepartmentCode> department,
        Instant start,
        List<StageAt> stages,
        Optional<Instant> stoppedAt,
        Optional<Duration> leftWhenPaused) {
    public Clock {
        stages = List.copyOf(stages);
    }

    public boolean isOpen() {
        return stoppedAt.isEmpty();
    }

    public boolean isPaused() {
        return leftWhenPaused.isPresent();
    }

    /// When its time is over; absent while it pauses with time left.
    public Optional<Instant> dueAt() {
        return at(Stage.BREACH);
    }

    /// When a reminder is due.
    public Optional<Instant> warningAt() {
        return at(Stage.WARNING);
    }

    /// When and to whom it is escalated.
    public List<StageAt> escalations() {
        return stages.stream()
                .filter(stage -> stage.stage() == Stage.ESCALATION)
                .toList();
    }

    /// Whether its time was over before it stopped, as seen at `now`.
    public boolean isBreached(Instant now) {
        return dueAt().filter(due -> !due.isAfter(stoppedAt.orElse(now))).isPresent();
    }

    /// The stages that are reached sooner or later, as things stand: nothing after it stopped.
    List<StageAt> happening() {
        return stages.stream()
                .filter(stage -> stoppedAt.isEmpty() || !stage.at().isAfter(stoppedAt.get()))
                .toList();
    }

    private Optional<Instant> at(Stage wanted) {
        return stages.stream()
                .filter(stage -> stage.stage() == wanted)
                .findFirst()
                .map(StageAt::at);
    }
}
