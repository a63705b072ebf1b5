package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Alarm;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.HandOver;
import org.mediacenter.hub.complaint.Proposal;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Round;

/// All promises of a complaint as its events tell them.
///
/// Acceptance starts a hand-over and a feedback clock; every dispute and reopening starts them
/// anew, and ends those before. Each department's response clock starts when that department gets
/// it; each proposed reply has a review clock, each danger to life an emergency clock.
public final class Clocks {
    private final Complaint complaint;
    private final ServiceLevels levels;

    private Clocks(Complaint complaint, ServiceLevels levels) {
        this.complaint = complaint;
        this.levels = levels;
    }

    /// Every clock that was ever started, in the order of their starts.
    public static List<Clock> of(Complaint complaint, ServiceLevels levels) {
        return new Clocks(complaint, levels).all();
    }

    /// What is to be recorded at `now`: stages that were reached and not recorded yet, with the
    /// time at which they were, earliest first.
    public static List<Command.RecordClock> reached(Complaint complaint, ServiceLevels levels, Instant now) {
        return missing(complaint, of(complaint, levels))
                .filter(record -> !record.dueAt().isAfter(now))
                .sorted(Comparator.comparing(Command.RecordClock::dueAt))
                .toList();
    }

    /// When the next stage is to be recorded, in the past where that was missed; absent where
    /// nothing runs.
    ///
    /// @param clocks as [#of] answered for this complaint
    public static Optional<Instant> next(Complaint complaint, List<Clock> clocks) {
        return missing(complaint, clocks).map(Command.RecordClock::dueAt).min(Comparator.naturalOrder());
    }

    private static Stream<Command.RecordClock> missing(Complaint complaint, List<Clock> clocks) {
        return clocks.stream()
                .flatMap(clock -> clock.happening().stream()
                        .filter(stage -> !complaint.hasReached(
                                clock.name(), clock.department(), clock.start(), stage.stage(), stage.to()))
                        .map(stage -> new Command.RecordClock(
                                clock.name(),
                                clock.department(),
                                clock.start(),
                                stage.stage(),
                                stage.at(),
                                stage.to())));
    }

    private List<Clock> all() {
        List<Clock> clocks = new ArrayList<>();
        for (Round round : complaint.standing().rounds()) {
            clocks.add(handOver(round));
            clocks.add(feedback(round));
        }
        complaint.holding().handOvers().forEach(handOver -> clocks.add(response(handOver)));
        promises().forEach(clocks::add);
        complaint.proposals().all().forEach(proposal -> clocks.add(review(proposal)));
        complaint.alarms().all().forEach(alarm -> clocks.add(emergency(alarm)));
        clocks.sort(Comparator.comparing(Clock::start));
        return clocks;
    }

    /// Stopped by the first hand-over, or by an answer without one.
    private Clock handOver(Round round) {
        Stream<Instant> handed = complaint.holding().handOvers().stream()
                .filter(given -> given.sequence() >= round.sequence())
                .map(HandOver::at);
        Stream<Instant> answered = replies()
                .filter(Clocks::answers)
                .filter(reply -> reply.sequence() > round.sequence())
                .map(Reply::writtenAt);
        return running(ClockName.HAND_OVER, round.start())
                .clock(ClockName.HAND_OVER, Optional.empty(), first(round, Stream.concat(handed, answered)));
    }

    /// Stopped when a substantive reply went out that was written since the start.
    private Clock feedback(Round round) {
        Stream<Instant> sent = replies()
                .filter(reply -> reply.kind().isSubstantive())
                .filter(reply -> reply.sequence() > round.sequence())
                .flatMap(reply -> reply.sentAt().stream());
        return running(ClockName.FEEDBACK, round.start())
                .clock(ClockName.FEEDBACK, Optional.empty(), first(round, sent));
    }

    private Clock response(HandOver handOver) {
        return running(ClockName.RESPONSE, handOver.at())
                .clock(ClockName.RESPONSE, Optional.of(handOver.department()), handOver.stoppedAt());
    }

    /// Stopped when the Media Center sent it or gave it back, or when nobody wants it any more.
    private Clock review(Proposal proposal) {
        return running(ClockName.REVIEW, proposal.at())
                .clock(ClockName.REVIEW, Optional.of(proposal.department()), proposal.waitedUntil());
    }

    /// Stopped when somebody wrote down who took it, not at the time they name: what rang meanwhile did ring.
    private Clock emergency(Alarm alarm) {
        return running(ClockName.EMERGENCY, alarm.since())
                .clock(ClockName.EMERGENCY, Optional.empty(), alarm.endedAt());
    }

    /// A date is a date: it counts every hour and never pauses.
    private Stream<Clock> promises() {
        return replies().filter(reply -> reply.promise().isPresent()).map(reply -> {
            Duration time = Duration.between(reply.writtenAt(), reply.promise().get());
            ServiceLevel level = level(ClockName.PROMISE, reply.writtenAt()).within(time);
            return new Running(reply.writtenAt(), level, List.of())
                    .clock(ClockName.PROMISE, Optional.empty(), promiseKept(reply));
        });
    }

    /// By the next words that answer or promise anew, or because it is owed no longer.
    private Optional<Instant> promiseKept(Reply promised) {
        Stream<Instant> later = replies()
                .filter(reply -> reply.sequence() > promised.sequence())
                .filter(reply -> answers(reply) || reply.kind() == ReplyKind.INTERIM)
                .map(Reply::writtenAt);
        return complaint.standing().rounds().stream()
                .filter(round -> round.sequence() < promised.sequence())
                .reduce((_, last) -> last)
                .flatMap(round -> first(round, later));
    }

    private static Optional<Instant> first(Round round, Stream<Instant> stops) {
        return Stream.concat(stops, round.endedAt().stream()).min(Comparator.naturalOrder());
    }

    private Running running(ClockName clock, Instant start) {
        return new Running(start, level(clock, start), complaint.standing().pauses());
    }

    private ServiceLevel level(ClockName clock, Instant start) {
        return levels.level(clock, complaint.matter().topic(), start);
    }

    private Stream<Reply> replies() {
        return complaint.conversation().replies().stream();
    }

    private static boolean answers(Reply reply) {
        return reply.kind() == ReplyKind.FINAL || reply.kind() == ReplyKind.REFERRAL;
    }
}
