package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediacenter.hub.clock.ServiceLevel.EscalationStep;
import org.mediacenter.hub.complaint.ClockName;

/// Service levels for tests: hand-over 15 minutes, response 60 minutes, feedback 24 hours.
public final class TestLevels {
    private TestLevels() {}

    /// Day and night; feedback pauses while the citizen owes an answer.
    public static ServiceLevels always() {
        return of(WorkingHours.always(), true);
    }

    public static ServiceLevels of(WorkingHours hours, boolean pauses) {
        Map<ClockName, ServiceLevel> levels = Arrays.stream(ClockName.values())
                .collect(Collectors.toMap(Function.identity(), clock -> level(clock, hours, pauses)));
        return new ServiceLevels(List.of(new ServiceLevels.Version(Instant.EPOCH, levels, Map.of())));
    }

    private static ServiceLevel level(ClockName clock, WorkingHours hours, boolean pauses) {
        Duration target = switch (clock) {
            case EMERGENCY -> Duration.ofMinutes(3);
            case HAND_OVER -> Duration.ofMinutes(15);
            case REVIEW -> Duration.ofMinutes(30);
            case RESPONSE -> Duration.ofMinutes(60);
            case FEEDBACK, PROMISE -> Duration.ofHours(24);
        };
        return new ServiceLevel(
                target,
                hours,
                75,
                pauses && clock == ClockName.FEEDBACK,
                List.of(
                        new EscalationStep("coordinator", Duration.ZERO),
                        new EscalationStep("head", Duration.ofHours(4))));
    }
}
