package org.mediacenter.hub.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.learning.ModelVersion.State;

final class ModelBookTest {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final ModelBook EMPTY = new ModelBook(List.of(), 0);

    @Test
    void before_the_first_model_the_profile_is_alone() {
        assertThat(EMPTY.numberInService()).isEqualTo(ModelBook.PROFILE_ALONE);
        assertThat(EMPTY.has(ModelBook.PROFILE_ALONE)).isTrue();
        assertThat(EMPTY.has(1)).isFalse();
    }

    @Test
    void a_model_that_is_put_in_service_replaces_the_one_before() {
        ModelBook book = EMPTY.and(version(1, State.IN_SERVICE)).and(version(2, State.IN_SERVICE));

        assertThat(book.numberInService()).isEqualTo(2);
        assertThat(states(book)).containsExactly(State.REPLACED, State.IN_SERVICE);
    }

    @Test
    void one_that_is_not_better_changes_nothing_but_that_it_was_tried() {
        ModelBook book = EMPTY.and(version(1, State.IN_SERVICE)).and(version(2, State.NOT_BETTER));

        assertThat(book.numberInService()).isEqualTo(1);
        assertThat(book.lastCutOff()).contains(version(2, State.NOT_BETTER).cutOff());
        assertThat(book.nextNumber()).isEqualTo(3);
    }

    @Test
    void a_person_puts_an_earlier_one_in_service_and_the_book_says_who() {
        ModelBook book = EMPTY.and(version(1, State.IN_SERVICE))
                .and(version(2, State.IN_SERVICE))
                .served(1, "kepala", NOON);

        assertThat(book.numberInService()).isEqualTo(1);
        assertThat(states(book)).containsExactly(State.IN_SERVICE, State.ROLLED_BACK);
        assertThat(book.versions()).allSatisfy(version -> {
            assertThat(version.by()).contains("kepala");
            assertThat(version.since()).isEqualTo(NOON);
        });
    }

    @Test
    void a_person_can_leave_the_profile_alone() {
        ModelBook book = EMPTY.and(version(1, State.IN_SERVICE)).served(ModelBook.PROFILE_ALONE, "kepala", NOON);

        assertThat(book.numberInService()).isEqualTo(ModelBook.PROFILE_ALONE);
        assertThat(states(book)).containsExactly(State.ROLLED_BACK);
    }

    @Test
    void the_book_forgets_the_oldest_models_but_never_the_one_in_service() {
        ModelBook book = EMPTY.and(version(1, State.IN_SERVICE));
        for (int number = 2; number <= 300; number++) {
            book = book.and(version(number, State.NOT_BETTER));
        }

        assertThat(book.versions()).hasSize(201);
        assertThat(book.numberInService()).isEqualTo(1);
        assertThat(book.has(2)).isFalse();
        assertThat(book.has(300)).isTrue();
    }

    @Test
    void the_book_is_the_same_after_it_was_written_and_read() {
        ModelBook book = EMPTY.and(version(1, State.IN_SERVICE))
                .and(version(2, State.NOT_BETTER))
                .served(ModelBook.PROFILE_ALONE, "kepala", NOON);

        assertThat(ModelBookJson.read(ModelBookJson.write(book), 7)).isEqualTo(new ModelBook(book.versions(), 7));
    }

    private static ModelVersion version(int number, State state) {
        Instant at = NOON.plusSeconds(number);
        return new ModelVersion(number, at, 100 + number, 25, 20, 19, at, state, at, Optional.empty());
    }

    private static List<State> states(ModelBook book) {
        return book.versions().stream().map(ModelVersion::state).toList();
    }
}
