package org.mediacenter.hub.complaint;

import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// What a complaint is about, as routing read it and people corrected it.
///
/// @param classified what routing decided last and why, absent until it did
/// @param place official code of the place
public record Matter(
        Optional<Classified> classified,
        Kind kind,
        Priority priority,
        Optional<TopicCode> topic,
        Optional<String> place,
        Set<Mark> marks) {
    static final Matter UNREAD =
            new Matter(Optional.empty(), Kind.COMPLAINT, Priority.NORMAL, Optional.empty(), Optional.empty(), Set.of());

    public Matter {
        marks = Set.copyOf(marks);
    }

    Matter after(ComplaintEvent event) {
        return switch (event) {
            case Classified read ->
                new Matter(Optional.of(read), read.kind(), read.priority(), read.topic(), read.place(), read.marks());
            case ComplaintEvent.Routed routed -> about(routed.topic());
            case ComplaintEvent.Reassigned reassigned -> about(reassigned.topic());
            case ComplaintEvent.PriorityChanged changed ->
                new Matter(classified, kind, changed.priority(), topic, place, marks);
            case ComplaintEvent.Received _, ComplaintEvent.CitizenWrote _, ComplaintEvent.Accepted _ -> this;
            case ComplaintEvent.BystanderWrote _ -> this;
            case ComplaintEvent.AttachmentKept _, ComplaintEvent.AttachmentLost _ -> this;
            case ComplaintEvent.Noted _, ComplaintEvent.Replied _, ComplaintEvent.DeliveryChanged _ -> this;
            case ComplaintEvent.ClockReached _, ComplaintEvent.Confirmed _, ComplaintEvent.Disputed _ -> this;
            case ComplaintEvent.Closed _, ComplaintEvent.Reopened _, ComplaintEvent.Redacted _ -> this;
            case ComplaintEvent.Beside _, ComplaintEvent.Further _ -> this;
        };
    }

    private Matter about(Optional<TopicCode> corrected) {
        return corrected.isEmpty() ? this : new Matter(classified, kind, priority, corrected, place, marks);
    }
}
