package org.mediacenter.hub.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.clock.ServiceLevel;
import org.mediacenter.hub.clock.ServiceLevel.EscalationStep;
import org.mediacenter.hub.clock.WorkingHours;
import org.mediacenter.hub.profile.CityProfile.ChainStep;

/// How soon a danger to life is taken by the emergency number, and how it rings until then.
final class EmergencyLevel {
    private static final Duration TARGET = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMinutes(5);
    private static final int WARNING_PERCENT = 66;

    /// So often the history tells that it rang again; the desk goes on for as long as it takes.
    private static final int MOST_TIMES = 24;

    private EmergencyLevel() {}

    /// What holds where a profile says nothing: day and night, three minutes, then every five.
    static ServiceLevel otherwise(List<ChainStep> chain) {
        List<EscalationStep> steps = chain.stream()
                .limit(1)
                .map(step -> new EscalationStep(step.code(), Duration.ZERO))
                .toList();
        return new ServiceLevel(
                TARGET, WorkingHours.always(), WARNING_PERCENT, false, again(steps, Optional.of(AGAIN)));
    }

    /// The steps, and the last one again and again; told again, a step carries its count (`head 2`).
    static List<EscalationStep> again(List<EscalationStep> steps, Optional<Duration> again) {
        if (again.isEmpty() || steps.isEmpty()) {
            return steps;
        }
        EscalationStep last = steps.getLast();
        List<EscalationStep> all = new ArrayList<>(steps);
        for (int time = 1; time <= MOST_TIMES; time++) {
            all.add(new EscalationStep(
                    last.to() + " " + (time + 1), last.after().plus(again.get().multipliedBy(time))));
        }
        return all;
    }
}
