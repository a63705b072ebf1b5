package org.mediacenter.hub.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.Contesting.Contested;
import org.mediacenter.hub.complaint.Contesting.Ruled;
import org.mediacenter.routing.DepartmentCode;

/// What departments say against having a complaint, and whether the Media Center's ruling binds them.
///
/// @param by departments that say it is not theirs and wait for a ruling, in the order they said so
/// @param ruled whether a ruling is in force: until the citizen says something new, or the Media
///     Center hands it on otherwise
/// @param reasons every reason so far, for erasure
public record Contests(List<DepartmentCode> by, boolean ruled, List<Personal> reasons) {
    static final Contests NONE = new Contests(List.of(), false, List.of());

    public Contests {
        by = List.copyOf(by);
        reasons = List.copyOf(reasons);
    }

    /// Whether the Media Center is to rule.
    public boolean isOpen() {
        return !by.isEmpty();
    }

    Contests after(Recorded recorded) {
        return switch (recorded.event()) {
            case Contested(DepartmentCode department, Personal reason) ->
                new Contests(and(by, department), ruled, and(reasons, reason));
            case Ruled said -> new Contests(List.of(), true, and(reasons, said.reason()));
            case CitizenWrote _, MessageChange.MessageEdited _, Disputed _, Reopened _ ->
                new Contests(by, false, reasons);
            case Reassigned _ -> new Contests(by, ruled && isDepartments(recorded.by()), reasons);
            case Closed _, Bonding.Merged _ -> new Contests(List.of(), ruled, reasons);
            case Replied replied when answers(replied, recorded.by()) -> new Contests(List.of(), ruled, reasons);
            case Redacted redacted ->
                new Contests(by, ruled, Erasure.of(redacted).of(reasons));
            default -> this;
        };
    }

    Stream<Personal> texts() {
        return reasons.stream();
    }

    /// What was answered as a whole is nobody's to be given.
    private static boolean answers(Replied replied, Actor by) {
        boolean whole = replied.kind() == ReplyKind.FINAL || replied.kind() == ReplyKind.REFERRAL;
        return whole && by instanceof Actor.Officer;
    }

    static boolean isDepartments(Actor by) {
        return by instanceof Actor.Officer officer && officer.department().isPresent();
    }

    private static <T> List<T> and(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
