package org.mediacenter.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.complaint.Story.OPERATOR;
import static org.mediacenter.hub.complaint.Story.ROADS;
import static org.mediacenter.hub.complaint.Story.START;
import static org.mediacenter.hub.complaint.Story.assign;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.Story;

/// Which promise holds for which clock.
class ServiceLevelsTest {
    private static final ServiceLevels LEVELS = TestLevels.always();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    @Test
    void what_is_promised_later_does_not_touch_clocks_that_run() {
        ServiceLevels strict = new ServiceLevels(List.of(
                LEVELS.versions().getFirst(),
                new ServiceLevels.Version(
                        START.plusMillis(1), halved(LEVELS.versions().getFirst().levels()), Map.of())));
        Story story = Story.assigned().later(Duration.ofMinutes(10)).by(OPERATOR, assign(ROADS));

        Map<ClockName, Instant> due = new EnumMap<>(ClockName.class);
        Clocks.of(story.complaint(), strict).stream()
                .filter(Clock::isOpen)
                .forEach(clock -> due.put(clock.name(), clock.dueAt().orElseThrow()));

        assertThat(due)
                .containsEntry(ClockName.FEEDBACK, START.plus(DAY))
                .containsEntry(ClockName.RESPONSE, story.now().plus(HOUR.dividedBy(2)));
    }

    @Test
    void promises_that_take_the_place_of_others_leave_what_began_before_alone() {
        ServiceLevels.Version first = LEVELS.versions().getFirst();
        ServiceLevels strict = new ServiceLevels(List.of(
                new ServiceLevels.Version(Instant.EPOCH, halved(first.levels()), Map.of()),
                new ServiceLevels.Version(START.plus(DAY), first.levels(), Map.of())));

        ServiceLevels both = LEVELS.followedBy(START, strict);

        assertThat(both.promised(ClockName.RESPONSE, START.minusMillis(1)))
                .isEqualTo(START.minusMillis(1).plus(HOUR));
        assertThat(both.promised(ClockName.RESPONSE, START)).isEqualTo(START.plus(HOUR.dividedBy(2)));
        assertThat(both.promised(ClockName.RESPONSE, START.plus(DAY)))
                .isEqualTo(START.plus(DAY).plus(HOUR));
    }

    @Test
    void a_topic_may_have_promises_of_its_own() {
        ServiceLevels.Version common = LEVELS.versions().getFirst();
        ServiceLevels slowTrees = new ServiceLevels(List.of(new ServiceLevels.Version(
                Instant.EPOCH,
                common.levels(),
                Map.of(Story.TREES, Map.of(ClockName.FEEDBACK, feedback(Duration.ofDays(3)))))));

        List<Clock> clocks = Clocks.of(Story.assigned().complaint(), slowTrees);

        assertThat(clocks)
                .filteredOn(clock -> clock.name() == ClockName.FEEDBACK)
                .extracting(clock -> clock.dueAt().orElseThrow())
                .containsExactly(START.plus(Duration.ofDays(3)));
        assertThat(clocks)
                .filteredOn(clock -> clock.name() == ClockName.RESPONSE)
                .extracting(clock -> clock.dueAt().orElseThrow())
                .containsExactly(START.plus(HOUR));
    }

    private static Map<ClockName, ServiceLevel> halved(Map<ClockName, ServiceLevel> levels) {
        Map<ClockName, ServiceLevel> halved = new EnumMap<>(ClockName.class);
        levels.forEach((clock, level) -> halved.put(
                clock,
                new ServiceLevel(
                        level.target().dividedBy(2), level.hours(), 75, level.pausesWhileWaiting(), List.of())));
        return halved;
    }

    private static ServiceLevel feedback(Duration target) {
        return new ServiceLevel(target, WorkingHours.always(), 75, true, List.of());
    }
}
