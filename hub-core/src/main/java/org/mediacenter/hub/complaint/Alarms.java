package org.mediacenter.hub.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.Rescue.EmergencyDismissed;
import org.mediacenter.hub.complaint.Rescue.EmergencyTook;
import org.mediacenter.hub.complaint.Rescue.HandedToEmergency;
import org.mediacenter.routing.Mark;

/// Dangers to life in one matter; at most the last one rings.
///
/// @param all oldest first
public record Alarms(List<Alarm> all) {
    static final Alarms NONE = new Alarms(List.of());

    public Alarms {
        all = List.copyOf(all);
    }

    /// The one that waits for somebody at the emergency number to take it.
    public Optional<Alarm> ringing() {
        return latest().filter(Alarm::isRinging);
    }

    public Optional<Alarm> latest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    Stream<Personal> texts() {
        return all.stream().flatMap(Alarm::texts);
    }

    /// Routing raises the first alarm only: what a person decided about it holds.
    Alarms after(Recorded recorded) {
        return switch (recorded.event()) {
            case Classified read ->
                read.marks().contains(Mark.DANGER_TO_LIFE) && all.isEmpty() ? and(Alarm.since(recorded.at())) : this;
            case HandedToEmergency handed ->
                (ringing().isPresent() ? this : and(Alarm.since(recorded.at())))
                        .last(alarm -> alarm.told(handed, by(recorded), recorded.at()));
            case EmergencyTook took -> last(alarm -> alarm.taken(took, by(recorded), recorded.at()));
            case EmergencyDismissed(Personal reason) -> last(alarm -> alarm.dismissed(reason, recorded.at()));
            case Closed _ -> last(alarm -> alarm.ended(recorded.at()));
            case Redacted redacted -> each(alarm -> alarm.without(Erasure.of(redacted)));
            default -> this;
        };
    }

    private static String by(Recorded recorded) {
        return recorded.by() instanceof Actor.Officer officer ? officer.account() : "";
    }

    private Alarms last(UnaryOperator<Alarm> change) {
        return ringing().isEmpty() ? this : each(alarm -> alarm.isRinging() ? change.apply(alarm) : alarm);
    }

    private Alarms each(UnaryOperator<Alarm> change) {
        return all.isEmpty() ? this : new Alarms(all.stream().map(change).toList());
    }

    private Alarms and(Alarm alarm) {
        List<Alarm> more = new ArrayList<>(all);
        more.add(alarm);
        return new Alarms(more);
    }
}
