package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Pause;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.routing.DepartmentCode;

/// A clock's run through time, with the pauses in which nothing counts.
///
/// @param pauses oldest first, apart from one another, only the last may still last
record Running(Instant start, ServiceLevel level, List<Pause> pauses) {

    Clock clock(ClockName name, Optional<DepartmentCode> department, Optional<Instant> stoppedAt) {
        List<StageAt> stages = new ArrayList<>();
        after(level.warning()).ifPresent(at -> stages.add(new StageAt(Stage.WARNING, Optional.empty(), at)));
        after(level.target()).ifPresent(at -> stages.add(new StageAt(Stage.BREACH, Optional.empty(), at)));
        for (ServiceLevel.EscalationStep step : level.escalation()) {
            after(level.target().plus(step.after()))
                    .ifPresent(at -> stages.add(new StageAt(Stage.ESCALATION, Optional.of(step.to()), at)));
        }
        return new Clock(name, department, start, stages, stoppedAt, stoppedAt.isPresent() ? Optional.empty() : left());
    }

    /// When so much time has counted; absent where a pause that still lasts is in the way.
    private Optional<Instant> after(Duration counted) {
        Instant from = start;
        Duration left = counted;
        for (Pause pause : relevant()) {
            Duration before = level.hours().between(from, pause.from());
            if (before.compareTo(left) >= 0) {
                break;
            }
            if (pause.to().isEmpty()) {
                return Optional.empty();
            }
            left = left.minus(before);
            from = Opening.later(from, pause.to().get());
        }
        return Optional.of(level.hours().plus(from, left));
    }

    /// What is left while it pauses now.
    private Optional<Duration> left() {
        Instant from = start;
        Duration left = level.target();
        for (Pause pause : relevant()) {
            left = left.minus(level.hours().between(from, pause.from()));
            if (pause.to().isEmpty()) {
                return Optional.of(left.isNegative() ? Duration.ZERO : left);
            }
            from = Opening.later(from, pause.to().get());
        }
        return Optional.empty();
    }

    private List<Pause> relevant() {
        return level.pausesWhileWaiting()
                ? pauses.stream()
                        .filter(pause ->
                                pause.to().filter(to -> !to.isAfter(start)).isEmpty())
                        .toList()
                : List.of();
    }
}
