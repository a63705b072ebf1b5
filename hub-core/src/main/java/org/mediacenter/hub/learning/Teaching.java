package org.mediacenter.hub.learning;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.TopicCode;

/// Reads in a complaint's history what it teaches. Pure.
///
/// Who answered for a complaint teaches, not who had it: a department that passed it on said only that it
/// is not theirs, and one that never spoke said nothing. What an inspectorate has is about officials, marked or
/// not: the next accusation must not come to it as a likeness that everybody may see.
///
/// @param inspectorates the departments that handle complaints about officials
record Teaching(Set<DepartmentCode> inspectorates) {
    private static final Set<Kind> NOBODYS = EnumSet.of(Kind.NOT_OURS, Kind.SPAM);
    private static final Set<Mark> APART = EnumSet.of(Mark.DANGER_TO_LIFE, Mark.ABOUT_OFFICIALS);

    /// Where somebody answered, or may have.
    private static final Set<Status> OVER =
            EnumSet.of(Status.ANSWERED, Status.SETTLED, Status.CLOSED, Status.DISPUTED, Status.REOPENED);

    Teaching {
        inspectorates = Set.copyOf(inspectorates);
    }

    /// The lesson as the history stands now; none where nobody answered whose complaint it is, or where it
    /// must not be learnt from.
    Optional<Lesson> lesson(Dossier dossier) {
        Complaint complaint = dossier.complaint();
        return words(complaint)
                .filter(_ -> mayTeach(complaint))
                .flatMap(_ -> answer(dossier.history()))
                .filter(answer -> complaint.holding().lead().equals(Optional.of(answer.department())))
                .map(answer -> new Lesson(
                        complaint.number(),
                        answer.department(),
                        topic(dossier, answer.department()),
                        isCorrected(dossier.history(), answer.department()),
                        answer.at()));
    }

    /// Whether a line in the lists says that its history may teach something.
    boolean isWorthReading(Summary summary) {
        return summary.lead().filter(lead -> !inspectorates.contains(lead)).isPresent()
                && OVER.contains(summary.status())
                && !summary.confidential()
                && !NOBODYS.contains(summary.kind())
                && summary.marks().stream().noneMatch(APART::contains);
    }

    /// The citizen's first words as routing would read them, but never the topic the citizen chose: it is what
    /// is to be learnt. None once they were erased.
    static Optional<ComplaintText> words(Complaint complaint) {
        Received received = complaint.received();
        return received.text()
                .text()
                .filter(text -> !text.isBlank())
                .map(text -> new ComplaintText(
                        text,
                        received.address().flatMap(address -> address.text()),
                        received.point(),
                        Optional.empty()));
    }

    private boolean mayTeach(Complaint complaint) {
        return complaint.status() != Status.REFUSED
                && complaint.holding().lead().filter(inspectorates::contains).isEmpty()
                && !complaint.isConfidential()
                && !NOBODYS.contains(complaint.matter().kind())
                && complaint.matter().marks().stream().noneMatch(APART::contains);
    }

    /// Somebody of the department that had to answer did.
    private record Answer(DepartmentCode department, Instant at) {}

    /// The last one; words that send the citizen elsewhere take it back.
    private static Optional<Answer> answer(List<Recorded> history) {
        Spoken spoken = new Spoken(Optional.empty(), Optional.empty(), false);
        for (Recorded recorded : history) {
            spoken = spoken.after(recorded);
        }
        return spoken.answer();
    }

    /// Who must answer, and the answer so far.
    ///
    /// @param contested whether a department said that it is not theirs, and nobody decided since:
    ///     what it answers all the same does not make it theirs
    private record Spoken(Optional<DepartmentCode> lead, Optional<Answer> answer, boolean contested) {
        Spoken after(Recorded recorded) {
            return switch (recorded.event()) {
                case Routed routed -> heldBy(routed.lead());
                case Reassigned handed -> heldBy(handed.lead());
                case Contesting.Ruled ruled -> heldBy(ruled.lead());
                case Contesting.Contested against ->
                    new Spoken(lead, answer.filter(given -> !given.department().equals(against.department())), true);
                case Replied replied
                when replied.kind() == ReplyKind.REFERRAL -> new Spoken(lead, Optional.empty(), contested);
                case Replied replied
                when replied.kind() == ReplyKind.FINAL && !contested && isOfLead(recorded.by()) ->
                    new Spoken(lead, lead.map(department -> new Answer(department, recorded.at())), false);
                default -> this;
            };
        }

        private Spoken heldBy(DepartmentCode department) {
            return new Spoken(Optional.of(department), answer, false);
        }

        private boolean isOfLead(Actor by) {
            return lead.isPresent()
                    && by instanceof Actor.Officer officer
                    && officer.department().equals(lead);
        }
    }

    /// The topic in force, unless it was said of another department and nobody set it right.
    private static Optional<TopicCode> topic(Dossier dossier, DepartmentCode department) {
        return dossier.complaint()
                .matter()
                .topic()
                .filter(topic -> topic.department().equals(department)
                        || dossier.history().stream().anyMatch(recorded -> isSaidOf(department, topic, recorded)));
    }

    /// An office of a family bears the topics of the family.
    private static boolean isSaidOf(DepartmentCode department, TopicCode topic, Recorded recorded) {
        Optional<TopicCode> said = Optional.of(topic);
        return switch (recorded.event()) {
            case Classified read ->
                read.alternatives().stream()
                        .anyMatch(guess -> guess.department().equals(department)
                                && guess.topic().equals(said));
            case Routed routed ->
                routed.lead().equals(department) && routed.topic().equals(said);
            case Reassigned handed ->
                handed.lead().equals(department) && handed.topic().equals(said);
            default -> false;
        };
    }

    private static boolean isCorrected(List<Recorded> history, DepartmentCode department) {
        return history.stream()
                .filter(recorded -> recorded.by() instanceof Actor.Hub)
                .noneMatch(recorded -> recorded.event() instanceof Routed routed
                        && routed.lead().equals(department));
    }
}
