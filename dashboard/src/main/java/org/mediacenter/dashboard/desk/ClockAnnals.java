package org.mediacenter.dashboard.desk;

import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.dashboard.page.Sentence;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Stage;

/// What a complaint's history says of its clocks.
///
/// A stage is recorded when the hub sees it; what counts is when it was due, whose it was and who was told.
record ClockAnnals(Frame frame) {

    Sentence what(ClockReached reached) {
        String name = frame.say("clock." + reached.clock().name());
        String clock = reached.department()
                .map(department -> name + " " + frame.city().departmentShortName(department))
                .orElse(name);
        return frame.tell("event.ClockReached", clock, stage(reached), reached.dueAt());
    }

    private String stage(ClockReached reached) {
        return told(reached)
                .map(step -> frame.say("stage.ESCALATION.to", frame.city().escalationTitle(step)))
                .orElseGet(() -> frame.say("stage." + reached.stage().name()));
    }

    /// Whether the same person was told of the same clock again, so that one line says it for all times.
    static boolean isAgain(Recorded first, Recorded next) {
        return first.event() instanceof ClockReached one
                && next.event() instanceof ClockReached other
                && one.clock() == other.clock()
                && one.department().equals(other.department())
                && one.start().equals(other.start())
                && told(one).isPresent()
                && told(one).equals(told(other));
    }

    /// Told again, a step carries its count (`head 2`).
    private static Optional<String> told(ClockReached reached) {
        return reached.to()
                .filter(_ -> reached.stage() == Stage.ESCALATION)
                .map(step -> step.replaceFirst(" [0-9]+$", ""))
                .filter(step -> !step.isEmpty());
    }
}
