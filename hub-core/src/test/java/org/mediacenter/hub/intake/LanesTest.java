package org.mediacenter.hub.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class LanesTest {
    private final Lanes lanes = new Lanes();
    private final List<String> begun = new ArrayList<>();

    @Test
    void two_messages_of_one_person_are_taken_in_one_after_the_other() {
        Promise<Void> first = Promise.promise();
        lanes.add("sms:a", begins("first", first));
        lanes.add("sms:a", begins("second", Promise.promise()));
        assertThat(begun).containsExactly("first");

        first.complete();

        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void different_people_do_not_wait_for_each_other() {
        lanes.add("sms:a", begins("first", Promise.promise()));
        lanes.add("sms:b", begins("other", Promise.promise()));

        assertThat(begun).containsExactly("first", "other");
    }

    @Test
    void work_that_fails_does_not_hold_up_its_lane() {
        Promise<Void> first = Promise.promise();
        lanes.add("sms:a", begins("first", first));
        lanes.add("sms:a", begins("second", Promise.promise()));

        first.fail("broken");

        assertThat(begun).containsExactly("first", "second");
    }

    @Test
    void the_lanes_are_empty_only_when_the_last_work_is_done() {
        Promise<Void> work = Promise.promise();
        Promise<Void> empty = Promise.promise();
        lanes.add("sms:a", begins("first", work));
        lanes.whenEmpty(empty);
        assertThat(empty.future().isComplete()).isFalse();

        work.complete();

        assertThat(empty.future().isComplete()).isTrue();
    }

    private Supplier<Future<Void>> begins(String name, Promise<Void> work) {
        return () -> {
            begun.add(name);
            return work.future();
        };
    }
}
