package org.mediacenter.hub.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Holding;
import org.mediacenter.hub.complaint.Matter;
import org.mediacenter.hub.complaint.Reached;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// A complaint's line in lists: what can be shown, sorted, filtered and counted down without its
/// history. No personal texts.
///
/// @param version number of events it tells of
/// @param since when it came to its status
/// @param place official code
/// @param confidential whether its content is hidden from the public, by choice or by topic
/// @param clocks those that still run
/// @param nextStage when the next stage of a clock is to be recorded
/// @param outbox whether a reply is queued or was being sent
/// @param undelivered whether a reply was refused or nobody knows what became of it
/// @param unread whether the citizen wrote after the last words of a person
/// @param returned whether the Media Center gave a proposed reply back and the department has not acted on it
/// @param contested whether a department says that it is not theirs, and nobody has ruled yet
/// @param incident the happening it stands under
/// @param carries whether something is still to be carried over to complaints handled with it
/// @param past what figures need of what is over; absent from lines written before it was kept
/// @param left what of persons is still there; all of it in lines written before that was kept
public record Summary(
        ComplaintNumber number,
        long version,
        Status status,
        Instant since,
        Kind kind,
        Priority priority,
        String channel,
        Optional<DepartmentCode> lead,
        List<DepartmentCode> supporting,
        Optional<TopicCode> topic,
        Optional<String> place,
        Set<Mark> marks,
        boolean anonymous,
        boolean confidential,
        Instant acceptedAt,
        Instant changedAt,
        Optional<String> assignee,
        List<OpenClock> clocks,
        Optional<Instant> nextStage,
        boolean outbox,
        boolean undelivered,
        boolean unread,
        boolean returned,
        boolean carries,
        boolean contested,
        Optional<String> incident,
        Optional<Past> past,
        Set<Left> left) {
    public Summary {
        left = Set.copyOf(left);
        supporting = List.copyOf(supporting);
        marks = Set.copyOf(marks);
        clocks = List.copyOf(clocks);
    }

    /// What of persons a complaint still holds.
    public enum Left {
        WORDS,
        /// Photos, recordings and letters.
        FILES
    }

    /// A clock that runs.
    ///
    /// @param dueAt absent while it pauses with time left
    /// @param state as far as it is recorded; a countdown compares `dueAt` with the time it is
    public record OpenClock(
            ClockName clock, Optional<DepartmentCode> department, Optional<Instant> dueAt, ClockState state) {}

    /// What is over and still counted.
    ///
    /// @param merged whether it is handled in another complaint, which is the one that counts
    /// @param ended clocks that stopped
    public record Past(boolean merged, List<EndedClock> ended) {
        public Past {
            ended = List.copyOf(ended);
        }
    }

    /// A clock that stopped.
    ///
    /// @param dueAt when its time would have been over
    public record EndedClock(
            ClockName clock, Optional<DepartmentCode> department, Optional<Instant> dueAt, Instant stoppedAt) {}

    /// How far a clock has run down.
    public enum ClockState {
        RUNNING,
        /// The citizen owes an answer; no time counts.
        PAUSED,
        WARNED,
        BREACHED,
        ESCALATED
    }

    /// The line of a complaint as it is.
    ///
    /// @param clocks all clocks of the complaint
    /// @param nextStage as `Clocks.next` answers
    public static Summary of(Complaint complaint, List<Clock> clocks, Optional<Instant> nextStage) {
        Matter matter = complaint.matter();
        Holding holding = complaint.holding();
        return new Summary(
                complaint.number(),
                complaint.version(),
                complaint.status(),
                complaint.standing().since(),
                matter.kind(),
                matter.priority(),
                complaint.received().channel(),
                holding.lead(),
                holding.supporting(),
                matter.topic(),
                matter.place(),
                matter.marks(),
                complaint.isAnonymous(),
                complaint.isConfidential(),
                complaint.acceptedAt(),
                complaint.changedAt(),
                holding.assignee(),
                open(complaint, clocks),
                nextStage,
                complaint.hasOutbox(),
                complaint.conversation().replies().stream()
                        .anyMatch(reply -> reply.delivery().needsSomebody()),
                complaint.conversation().isUnread(),
                !complaint.proposals().returned().isEmpty(),
                complaint.bonds().isOwing(complaint),
                complaint.contests().isOpen(),
                complaint.bonds().incident(),
                Optional.of(past(complaint, clocks)),
                left(complaint));
    }

    private static Set<Left> left(Complaint complaint) {
        Set<Left> left = EnumSet.noneOf(Left.class);
        if (complaint.texts().anyMatch(text -> text.opened().isPresent())) {
            left.add(Left.WORDS);
        }
        if (complaint.files().findAny().isPresent()) {
            left.add(Left.FILES);
        }
        return left;
    }

    private static Past past(Complaint complaint, List<Clock> clocks) {
        return new Past(
                complaint.bonds().into().isPresent(),
                clocks.stream()
                        .flatMap(clock -> clock.stoppedAt().stream()
                                .map(at -> new EndedClock(clock.name(), clock.department(), clock.dueAt(), at)))
                        .toList());
    }

    /// The bytes kept beside the complaint.
    public byte[] toJson() {
        return SummaryJson.write(this);
    }

    /// The line again from its bytes.
    ///
    /// @throws IllegalArgumentException where the bytes are no summary
    public static Summary fromJson(byte[] json) {
        return SummaryJson.read(json);
    }

    /// When the first of its running clocks is due.
    public Optional<Instant> dueAt() {
        Optional<Instant> first = Optional.empty();
        for (OpenClock clock : clocks) {
            Optional<Instant> due = clock.dueAt();
            if (due.isPresent() && (first.isEmpty() || due.get().isBefore(first.get()))) {
                first = due;
            }
        }
        return first;
    }

    /// Whether a danger to life waits for somebody at the emergency number to take it.
    public boolean isRinging() {
        return runs(ClockName.EMERGENCY);
    }

    /// Whether a proposed reply waits for the Media Center to look at it.
    public boolean inReview() {
        return runs(ClockName.REVIEW);
    }

    private boolean runs(ClockName name) {
        for (OpenClock clock : clocks) {
            if (clock.clock() == name) {
                return true;
            }
        }
        return false;
    }

    private static List<OpenClock> open(Complaint complaint, List<Clock> clocks) {
        return clocks.stream()
                .filter(Clock::isOpen)
                .map(clock -> open(complaint, clock))
                .toList();
    }

    private static OpenClock open(Complaint complaint, Clock clock) {
        return new OpenClock(clock.name(), clock.department(), clock.dueAt(), state(complaint, clock));
    }

    private static ClockState state(Complaint complaint, Clock clock) {
        Optional<Stage> furthest = complaint.reached().stream()
                .filter(reached -> reached.clock() == clock.name()
                        && reached.department().equals(clock.department())
                        && reached.start().equals(clock.start()))
                .map(Reached::stage)
                .max(Comparator.naturalOrder());
        if (clock.isPaused() && clock.dueAt().isEmpty()) {
            return ClockState.PAUSED;
        }
        return furthest.map(Summary::state).orElse(ClockState.RUNNING);
    }

    private static ClockState state(Stage stage) {
        return switch (stage) {
            case WARNING -> ClockState.WARNED;
            case BREACH -> ClockState.BREACHED;
            case ESCALATION -> ClockState.ESCALATED;
        };
    }
}
