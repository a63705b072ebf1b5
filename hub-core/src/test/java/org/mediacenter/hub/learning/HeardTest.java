package org.mediacenter.hub.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.StoreBusy;

final class HeardTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ComplaintNumber LAMP = ComplaintNumber.random(RANDOM);
    private static final ComplaintNumber TREE = ComplaintNumber.random(RANDOM);

    private final Heard heard = new Heard(2);
    private final List<ComplaintNumber> seen = new ArrayList<>();

    @Test
    void what_was_heard_of_is_looked_at_once_in_the_order_it_came() {
        heard.hear(TREE);
        heard.hear(LAMP);
        heard.hear(TREE);

        heard.attend(seen::add);
        heard.attend(seen::add);

        assertThat(seen).containsExactly(TREE, LAMP);
        assertThat(heard.isEmpty()).isTrue();
    }

    @Test
    void one_that_fails_is_not_lost_and_keeps_no_other_from_being_looked_at() {
        heard.hear(LAMP);
        heard.hear(TREE);

        heard.attend(number -> {
            seen.add(number);
            if (number.equals(LAMP)) {
                throw new IllegalStateException("the driver fails in its own way");
            }
        });

        assertThat(seen).containsExactly(LAMP, TREE);
        assertThat(heard.has(LAMP)).isTrue();
        assertThat(heard.has(TREE)).isFalse();
    }

    @Test
    void where_the_store_is_busy_all_that_are_left_stay() {
        heard.hear(LAMP);
        heard.hear(TREE);

        assertThatThrownBy(() -> heard.attend(_ -> {
                    throw new StoreBusy("the disk is full");
                }))
                .isInstanceOf(StoreBusy.class);

        assertThat(heard.has(LAMP)).isTrue();
        assertThat(heard.has(TREE)).isTrue();
    }

    @Test
    void what_is_being_looked_at_is_known_and_is_looked_at_again_where_something_happens_to_it_meanwhile() {
        List<Boolean> known = new ArrayList<>();
        heard.hear(LAMP);

        heard.attend(number -> {
            known.add(heard.has(number));
            heard.hear(number);
        });
        heard.attend(seen::add);

        assertThat(known).containsExactly(true);
        assertThat(seen).containsExactly(LAMP);
    }

    @Test
    void at_the_start_something_was_missed_and_it_is_searched_for_until_the_search_succeeds() {
        assertThatThrownBy(() -> heard.findMissed(() -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);

        heard.findMissed(() -> seen.add(LAMP));
        heard.findMissed(() -> seen.add(TREE));

        assertThat(seen).containsExactly(LAMP);
    }

    @Test
    void of_more_than_can_be_remembered_it_is_known_that_something_was_missed() {
        heard.findMissed(() -> {});
        heard.hear(LAMP);
        heard.hear(TREE);

        heard.hear(ComplaintNumber.random(RANDOM));
        heard.findMissed(() -> seen.add(LAMP));

        assertThat(seen).containsExactly(LAMP);
    }
}
