package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintEvent.Accepted;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Confirmed;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.PriorityChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;

/// Where a complaint stands and how it came there in time.
///
/// @param since when it came to this status
/// @param resumeTo where it goes when the citizen answers; present only while it waits
/// @param rounds acceptance begins the first, every dispute and reopening another
/// @param pauses the times it waited for the citizen, oldest first
/// @param how it was closed; present only while it is
public record Standing(
        Status status,
        Instant since,
        Optional<Status> resumeTo,
        List<Round> rounds,
        List<Pause> pauses,
        Optional<String> how) {
    public Standing {
        rounds = List.copyOf(rounds);
        pauses = List.copyOf(pauses);
    }

    static Standing received(Instant acceptedAt, long sequence) {
        return new Standing(
                Status.RECEIVED,
                acceptedAt,
                Optional.empty(),
                List.of(new Round(acceptedAt, sequence, Optional.empty())),
                List.of(),
                Optional.empty());
    }

    /// When nothing more was owed; absent while something is.
    public Optional<Instant> closedAt() {
        return rounds.getLast().endedAt();
    }

    /// Whether its citizen took it back.
    public boolean isWithdrawn() {
        return how.filter(Closed.WITHDRAWN::equals).isPresent();
    }

    Standing after(Recorded recorded, Complaint before) {
        Instant at = recorded.at();
        return switch (recorded.event()) {
            case CitizenWrote _ -> resumed(at);
            case Classified _ -> status == Status.RECEIVED ? to(Status.TRIAGE, at) : this;
            case Routed _ -> assigned(at);
            case Reassigned handed ->
                before.holding().lead().filter(handed.lead()::equals).isPresent() ? this : assigned(at);
            case Contesting.Ruled ruled ->
                before.holding().lead().filter(ruled.lead()::equals).isPresent() ? this : assigned(at);
            case Accepted _ ->
                status == Status.WAITING_FOR_CITIZEN || status == Status.ANSWERED ? this : to(Status.IN_PROGRESS, at);
            case Proposing.ReplyProposed _ -> proposed(at);
            case Replied replied -> replied(replied.kind(), at);
            case DeliveryChanged changed -> delivered(changed, before, at);
            case Bonding.Unmerged _ -> goesOn(before, at);
            case Closed closed -> closed(closed.how(), at);
            case Disputed _ -> owedAgain(Status.DISPUTED, recorded);
            case Reopened _ -> owedAgain(Status.REOPENED, recorded);
            case ComplaintEvent.BystanderWrote _ -> this;
            case ComplaintEvent.AttachmentKept _, ComplaintEvent.AttachmentLost _, ComplaintEvent.Beside _ -> this;
            case Received _, Noted _, ClockReached _, PriorityChanged _, Confirmed _, Redacted _ -> this;
            case ComplaintEvent.Further _ -> this;
        };
    }

    private Standing resumed(Instant at) {
        return resumeTo.map(status -> to(status, at)).orElse(this);
    }

    /// While it waits for the citizen it goes on waiting, for the sake of its new department.
    private Standing assigned(Instant at) {
        return status == Status.WAITING_FOR_CITIZEN ? waiting(Status.ASSIGNED, at) : to(Status.ASSIGNED, at);
    }

    /// The department is at work; what the citizen was asked or told before stays so.
    private Standing proposed(Instant at) {
        return status == Status.WAITING_FOR_CITIZEN || status == Status.ANSWERED ? this : to(spokenFor(), at);
    }

    /// As if it had never been closed: the promises go on from where they began.
    private Standing goesOn(Complaint before, Instant at) {
        List<Round> all = new ArrayList<>(rounds);
        all.set(all.size() - 1, rounds.getLast().goesOn());
        Status now = before.holding().lead().isEmpty()
                ? Status.TRIAGE
                : before.holding().assignee().isEmpty() ? Status.ASSIGNED : Status.IN_PROGRESS;
        return new Standing(now, at, Optional.empty(), all, pauses, Optional.empty());
    }

    /// What is said to the citizen of a closed complaint was said in another one and changes nothing here.
    private Standing replied(ReplyKind kind, Instant at) {
        if (!status.isOpen()) {
            return this;
        }
        return switch (kind) {
            case ACKNOWLEDGEMENT -> this;
            case INTERIM -> to(spokenFor(), at);
            case FINAL, REFERRAL -> to(Status.ANSWERED, at);
            case QUESTION -> waiting(spokenFor(), at);
        };
    }

    /// A department that spoke is at work; where nobody has it yet, nobody is.
    private Status spokenFor() {
        Status now = resumeTo.orElse(status);
        return switch (now) {
            case RECEIVED, TRIAGE -> now;
            default -> Status.IN_PROGRESS;
        };
    }

    /// A question that never reached the citizen cannot be waited for; one sent again can.
    private Standing delivered(DeliveryChanged changed, Complaint before, Instant at) {
        boolean asked = before.conversation()
                .openQuestion()
                .filter(question -> question.name().equals(changed.reply()))
                .filter(question -> question.sequence() > rounds.getLast().sequence())
                .isPresent();
        boolean again = changed.attempt() > 1 && status.isOpen() && status != Status.ANSWERED;
        return switch (changed.state()) {
            case REFUSED -> asked ? resumed(at) : this;
            case SENT, DELIVERED -> asked && again ? waiting(spokenFor(), at) : this;
            case QUEUED, SENDING, UNKNOWN -> this;
        };
    }

    private Standing closed(String closed, Instant at) {
        Status end = switch (closed) {
            case "confirmed", "silence" -> Status.SETTLED;
            case "referred" -> Status.REFUSED;
            default -> Status.CLOSED;
        };
        return new Standing(end, at, Optional.empty(), roundsEnded(at), pausesEnded(at), Optional.of(closed));
    }

    private Standing owedAgain(Status now, Recorded recorded) {
        Instant at = recorded.at();
        List<Round> more = new ArrayList<>(roundsEnded(at));
        more.add(new Round(at, recorded.sequence(), Optional.empty()));
        return new Standing(now, at, Optional.empty(), more, pausesEnded(at), Optional.empty());
    }

    private Standing to(Status next, Instant at) {
        Instant begun = next == status ? since : at;
        return new Standing(next, begun, Optional.empty(), rounds, pausesEnded(at), Optional.empty());
    }

    private Standing waiting(Status then, Instant at) {
        if (status == Status.WAITING_FOR_CITIZEN) {
            return new Standing(status, since, Optional.of(then), rounds, pauses, Optional.empty());
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(at, Optional.empty()));
        return new Standing(Status.WAITING_FOR_CITIZEN, at, Optional.of(then), rounds, more, Optional.empty());
    }

    private List<Round> roundsEnded(Instant at) {
        return rounds.stream().map(round -> round.ended(at)).toList();
    }

    private List<Pause> pausesEnded(Instant at) {
        return pauses.stream().map(pause -> pause.ended(at)).toList();
    }
}
