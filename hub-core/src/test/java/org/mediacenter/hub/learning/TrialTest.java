package org.mediacenter.hub.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Story;

final class TrialTest {

    @Test
    void the_first_model_waits_for_fifty_examples_and_is_tried_on_the_newest_25() {
        assertThat(Trial.due(lessons(49), Optional.empty(), Set.of())).isEmpty();

        Trial trial = Trial.due(lessons(50), Optional.empty(), Set.of()).orElseThrow();

        assertThat(trial.learnt()).hasSize(25);
        assertThat(trial.heldBack()).hasSize(25);
        assertThat(trial.heldBack().getFirst().at())
                .isAfter(trial.learnt().getLast().at());
    }

    @Test
    void of_many_examples_the_first_model_is_tried_on_a_fifth() {
        assertThat(Trial.due(lessons(500), Optional.empty(), Set.of())
                        .orElseThrow()
                        .heldBack())
                .hasSize(100);
    }

    @Test
    void a_later_model_waits_for_25_new_examples_and_a_tenth_of_all() {
        assertThat(Trial.due(lessons(74), after(50), Set.of())).isEmpty();
        assertThat(Trial.due(lessons(75), after(50), Set.of())).isPresent();
        assertThat(Trial.due(lessons(1_000), after(901), Set.of())).isEmpty();
        assertThat(Trial.due(lessons(1_000), after(900), Set.of())).isPresent();
    }

    @Property(tries = 200)
    void nothing_a_model_before_has_learnt_is_held_back(
            @ForAll @IntRange(min = 0, max = 300) int before, @ForAll @IntRange(min = 0, max = 300) int fresh) {
        List<Lesson> all = lessons(before + fresh);
        Optional<Instant> lastCutOff = before == 0 ? Optional.empty() : after(before);

        Trial.due(all, lastCutOff, Set.of()).ifPresent(trial -> {
            assertThat(trial.learnt()).isNotEmpty();
            assertThat(trial.heldBack())
                    .hasSizeGreaterThanOrEqualTo(12)
                    .allSatisfy(lesson -> assertThat(lesson.at()).isAfter(lastCutOff.orElse(Instant.MIN)));
            assertThat(trial.learnt().size() + trial.heldBack().size()).isEqualTo(all.size());
        });
    }

    @Test
    void a_complaint_the_model_in_service_knows_is_not_held_back_though_it_was_answered_anew() {
        List<Lesson> all = lessons(100);
        Lesson anew = all.getLast();

        Trial trial = Trial.due(all, after(50), Set.of(anew.number())).orElseThrow();

        assertThat(trial.heldBack()).hasSize(24).doesNotContain(anew);
        assertThat(trial.learnt()).hasSize(76).contains(anew);
    }

    @Test
    void what_was_only_answered_anew_makes_no_model_due() {
        List<Lesson> all = lessons(75);
        Set<ComplaintNumber> served = all.stream().skip(74).map(Lesson::number).collect(Collectors.toSet());

        assertThat(Trial.due(all, after(50), served)).isEmpty();
    }

    /// One a second.
    private static List<Lesson> lessons(int count) {
        SecureRandom random = new SecureRandom();
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Lesson(
                        ComplaintNumber.random(random), Story.PARKS, Optional.empty(), true, Instant.ofEpochSecond(i)))
                .toList();
    }

    private static Optional<Instant> after(int lessons) {
        return Optional.of(Instant.ofEpochSecond(lessons));
    }
}
