package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Command.RecordClock;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Mark;

/// Counts every clock minute by minute through a history whose events all fall on whole minutes.
///
/// Knows nothing of the way the hub computes: each minute it looks what was reached, then what
/// happened, then counts.
final class ClockOracle {
    private static final class Count {
        final ClockName name;
        final Optional<DepartmentCode> department;
        final Instant start;
        final ServiceLevel level;
        final boolean dated;
        long counted;
        boolean stopped;
        final Set<String> told = new HashSet<>();

        Count(ClockName name, Optional<DepartmentCode> department, Instant start, ServiceLevel level, boolean dated) {
            this.name = name;
            this.department = department;
            this.start = start;
            this.level = level;
            this.dated = dated;
        }
    }

    private final ServiceLevels levels;
    private final Predicate<Instant> isOpen;
    private final List<Count> counts = new ArrayList<>();
    private final List<RecordClock> reached = new ArrayList<>();
    private final Set<DepartmentCode> departments = new LinkedHashSet<>();
    private final Set<DepartmentCode> against = new HashSet<>();
    private final Set<String> substantive = new HashSet<>();
    private final Map<String, DepartmentCode> proposers = new HashMap<>();
    private Optional<DepartmentCode> lead = Optional.empty();
    private boolean waiting;

    ClockOracle(ServiceLevels levels, Predicate<Instant> isOpen) {
        this.levels = levels;
        this.isOpen = isOpen;
    }

    /// Everything that is reached from the first event until `now`.
    List<RecordClock> reached(List<Recorded> history, Instant now) {
        List<Recorded> ahead = new ArrayList<>(history);
        for (Instant minute = history.getFirst().at(); !minute.isAfter(now); minute = minute.plusSeconds(60)) {
            for (Count count : counts) {
                look(count, minute);
            }
            while (!ahead.isEmpty() && !ahead.getFirst().at().isAfter(minute)) {
                happen(ahead.removeFirst());
            }
            for (Count count : counts) {
                boolean paused = waiting && count.level.pausesWhileWaiting() && !count.dated;
                count.counted += !paused && (count.dated || isOpen.test(minute)) ? 1 : 0;
            }
        }
        return reached;
    }

    private void look(Count count, Instant minute) {
        long target = count.level.target().toMinutes();
        tell(count, Stage.WARNING, Optional.empty(), count.level.warning().toMinutes(), minute);
        tell(count, Stage.BREACH, Optional.empty(), target, minute);
        for (ServiceLevel.EscalationStep step : count.level.escalation()) {
            tell(
                    count,
                    Stage.ESCALATION,
                    Optional.of(step.to()),
                    target + step.after().toMinutes(),
                    minute);
        }
    }

    private void tell(Count count, Stage stage, Optional<String> to, long after, Instant minute) {
        if (!count.stopped && count.counted >= after && count.told.add(stage + to.orElse(""))) {
            reached.add(new RecordClock(count.name, count.department, count.start, stage, minute, to));
        }
    }

    private void happen(Recorded recorded) {
        switch (recorded.event()) {
            case ComplaintEvent.Received _ -> owed(recorded.at());
            case ComplaintEvent.Classified read -> {
                if (read.marks().contains(Mark.DANGER_TO_LIFE) && !known(ClockName.EMERGENCY)) {
                    start(ClockName.EMERGENCY, Optional.empty(), recorded.at());
                }
            }
            case Rescue.HandedToEmergency _ -> {
                if (counts.stream().noneMatch(count -> count.name == ClockName.EMERGENCY && !count.stopped)) {
                    start(ClockName.EMERGENCY, Optional.empty(), recorded.at());
                }
            }
            case Rescue.EmergencyTook _, Rescue.EmergencyDismissed _ ->
                stop(count -> count.name == ClockName.EMERGENCY);
            case ComplaintEvent.CitizenWrote _ -> waiting = false;
            case ComplaintEvent.Routed routed -> handed(routed.lead(), routed.supporting(), recorded.at());
            case ComplaintEvent.Reassigned handed -> handed(handed.lead(), handed.supporting(), recorded.at());
            case Contesting.Contested contested -> {
                stop(count -> count.name == ClockName.RESPONSE
                        && count.department.equals(Optional.of(contested.department())));
                against.add(contested.department());
            }
            case Contesting.Ruled ruled -> handed(ruled.lead(), ruled.supporting(), recorded.at());
            case Proposing proposing -> proposed(proposing, recorded.at());
            case ComplaintEvent.Replied replied -> replied(replied, recorded);
            case ComplaintEvent.DeliveryChanged changed -> {
                boolean out = changed.state() == DeliveryState.SENT || changed.state() == DeliveryState.DELIVERED;
                if (out && substantive.contains(changed.reply())) {
                    stop(count -> count.name == ClockName.FEEDBACK);
                }
            }
            case ComplaintEvent.Closed _ -> {
                stop(_ -> true);
                waiting = false;
            }
            case ComplaintEvent.Disputed _, ComplaintEvent.Reopened _ -> {
                stop(count -> count.name != ClockName.EMERGENCY);
                waiting = false;
                substantive.clear();
                against.clear();
                owed(recorded.at());
                departments.forEach(department -> start(ClockName.RESPONSE, Optional.of(department), recorded.at()));
                stop(count -> count.name == ClockName.HAND_OVER && !departments.isEmpty());
            }
            default -> {}
        }
    }

    private void replied(ComplaintEvent.Replied replied, Recorded recorded) {
        ReplyKind kind = replied.kind();
        boolean answers = kind == ReplyKind.FINAL || kind == ReplyKind.REFERRAL;
        if (kind == ReplyKind.ACKNOWLEDGEMENT) {
            return;
        }
        replied.proposed().ifPresent(from -> reviewed(from.proposal()));
        waiting = kind == ReplyKind.QUESTION;
        Optional<DepartmentCode> speaker = recorded.by() instanceof Actor.Officer officer
                ? officer.department().or(() -> lead)
                : Optional.empty();
        stop(count -> count.name == ClockName.RESPONSE && (answers || count.department.equals(speaker)));
        stop(count -> answers && count.name == ClockName.REVIEW);
        if (answers || kind == ReplyKind.INTERIM) {
            stop(count -> count.name == ClockName.PROMISE || (answers && count.name == ClockName.HAND_OVER));
            substantive.add(replied.reply());
        }
        replied.promise().ifPresent(date -> {
            ServiceLevel level = levels.level(ClockName.PROMISE, Optional.empty(), recorded.at());
            counts.add(new Count(
                    ClockName.PROMISE,
                    Optional.empty(),
                    recorded.at(),
                    level.within(Duration.between(recorded.at(), date)),
                    true));
        });
    }

    private void handed(DepartmentCode newLead, List<DepartmentCode> supporting, Instant at) {
        Set<DepartmentCode> receiving = new LinkedHashSet<>(List.of(newLead));
        receiving.addAll(supporting);
        stop(count -> count.name == ClockName.HAND_OVER);
        stop(count -> (count.name == ClockName.RESPONSE || count.name == ClockName.REVIEW)
                && !receiving.contains(count.department.orElseThrow()));
        departments.removeAll(against);
        against.clear();
        for (DepartmentCode department : receiving) {
            if (!departments.contains(department)) {
                start(ClockName.RESPONSE, Optional.of(department), at);
            }
        }
        departments.clear();
        departments.addAll(receiving);
        lead = Optional.of(newLead);
    }

    private void proposed(Proposing proposing, Instant at) {
        switch (proposing) {
            case Proposing.ReplyProposed proposed -> {
                Optional<DepartmentCode> department = Optional.of(proposed.department());
                stop(count -> count.department.equals(department)
                        && (count.name == ClockName.RESPONSE || count.name == ClockName.REVIEW));
                proposers.put(proposed.proposal(), proposed.department());
                start(ClockName.REVIEW, department, at);
            }
            case Proposing.ProposalReturned returned -> reviewed(returned.proposal());
            case Proposing.ProposalWithdrawn withdrawn -> reviewed(withdrawn.proposal());
        }
    }

    private void reviewed(String proposal) {
        stop(count -> count.name == ClockName.REVIEW
                && count.department.equals(Optional.ofNullable(proposers.get(proposal))));
    }

    private boolean known(ClockName name) {
        return counts.stream().anyMatch(count -> count.name == name);
    }

    private void owed(Instant at) {
        start(ClockName.HAND_OVER, Optional.empty(), at);
        start(ClockName.FEEDBACK, Optional.empty(), at);
    }

    private void start(ClockName name, Optional<DepartmentCode> department, Instant at) {
        counts.add(new Count(name, department, at, levels.level(name, Optional.empty(), at), false));
    }

    private void stop(Predicate<Count> which) {
        counts.stream().filter(which).forEach(count -> count.stopped = true);
    }
}
