package org.mediacenter.channel.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;

/// How often a link is asked because somebody looks.
final class LookingTest {
    private final Onlooker clock = new Onlooker();
    private final Looking looking = new Looking(clock);
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void many_lookers_ask_a_link_once_in_six_seconds() {
        for (int second = 0; second < 60; second++) {
            ask(Optional.empty());
            ask(Optional.empty());
            clock.goOn(Duration.ofSeconds(1));
        }

        assertThat(questions).hasValue(10);
    }

    @Test
    void what_answered_just_now_is_not_asked() {
        looking.answered();
        clock.goOn(Duration.ofSeconds(5));

        ask(Optional.empty());

        assertThat(questions).hasValue(0);
        assertThat(looking.asked()).contains(clock.instant().minusSeconds(5));
    }

    @Test
    void a_question_that_is_not_answered_yet_is_not_put_again() {
        Promise<Void> late = Promise.promise();
        Future<Void> asked = looking.ask(Optional.empty(), late::future);
        clock.goOn(Duration.ofMinutes(1));

        ask(Optional.empty());
        late.fail("gone");
        ask(Optional.empty());

        assertThat(asked.succeeded()).isTrue();
        assertThat(questions).hasValue(1);
    }

    @Test
    void no_more_than_a_tenth_of_what_is_left_is_taken_until_the_limit_begins_anew() {
        Instant until = clock.instant().plus(Duration.ofMinutes(15));
        for (long left = 75; left > 60; left--) {
            ask(Optional.of(new HeadRoom(Math.max(75 - questions.get(), 0), 75, Optional.of(until))));
            clock.goOn(Duration.ofSeconds(10));
        }
        assertThat(questions).hasValue(7);

        clock.goOn(Duration.ofMinutes(15));
        ask(Optional.of(new HeadRoom(68, 75, Optional.of(until))));

        assertThat(questions).hasValue(8);
    }

    @Test
    void where_nearly_nothing_is_left_nothing_is_asked() {
        ask(Optional.of(new HeadRoom(9, 25, Optional.of(clock.instant().plusSeconds(900)))));
        ask(Optional.of(new HeadRoom(0, 1000, Optional.empty())));

        assertThat(questions).hasValue(0);
    }

    private void ask(Optional<HeadRoom> room) {
        Future<Void> _ = looking.ask(room, () -> Future.succeededFuture(questions.incrementAndGet()));
    }
}
