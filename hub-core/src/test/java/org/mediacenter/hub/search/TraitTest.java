package org.mediacenter.hub.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.TestLevels;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.Story;
import org.mediacenter.hub.history.Summary;

class TraitTest {
    private static final List<Summary> LINES = Stream.of(Story.received(), Story.assigned())
            .map(Story::complaint)
            .map(TraitTest::line)
            .toList();

    @ParameterizedTest
    @EnumSource
    void a_complaint_is_among_what_it_has_and_among_nothing_else(Trait trait) {
        assertThat(LINES).allSatisfy(line -> {
            List<String> has = trait.values(line);
            assertThat(has).allMatch(value -> trait.isAmong(line, Set.of(value, "something else")));
            assertThat(trait.isAmong(line, Set.of("something else"))).isFalse();
            assertThat(trait.isAmong(line, Set.of())).isFalse();
        });
        assertThat(LINES.getLast().lead()).isPresent();
    }

    private static Summary line(Complaint complaint) {
        return Summary.of(complaint, Clocks.of(complaint, TestLevels.always()), Optional.empty());
    }
}
