package org.mediacenter.hub.clock;

import java.time.Duration;
import java.util.List;

/// One promise: how long, in which hours, and who is told when it is not kept.
///
/// @param target how much counted time there is
/// @param hours which time counts
/// @param warningPercent share of the target after which a reminder is due, 1 to 99
/// @param pausesWhileWaiting whether no time counts while the citizen owes an answer
/// @param escalation the chain of those who are told after the breach, in order
public record ServiceLevel(
        Duration target,
        WorkingHours hours,
        int warningPercent,
        boolean pausesWhileWaiting,
        List<EscalationStep> escalation) {
    private static final Duration SHORTEST = Duration.ofMillis(1);

    public ServiceLevel {
        if (!target.isPositive() || warningPercent < 1 || warningPercent > 99) {
            throw new IllegalArgumentException("a target is some time, a warning share is 1 to 99 percent");
        }
        escalation = List.copyOf(escalation);
    }

    /// A step of the chain.
    ///
    /// @param to who is told, a name of the profile (`head-of-department`)
    /// @param after counted time after the breach
    public record EscalationStep(String to, Duration after) {}

    /// The same promise for a date: so much time, whatever the hours, without pause.
    ServiceLevel within(Duration time) {
        Duration some = time.compareTo(SHORTEST) < 0 ? SHORTEST : time;
        return new ServiceLevel(some, WorkingHours.always(), warningPercent, false, escalation);
    }

    /// Never at the start itself, which would be no reminder.
    Duration warning() {
        Duration share = Duration.ofMillis(target.toMillis() * warningPercent / 100);
        return share.compareTo(SHORTEST) < 0 ? SHORTEST : share;
    }
}
