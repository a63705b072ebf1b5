package org.mediacenter.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.Samples.NOON;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One holder at a time, and a token that tells a late one from the present one.
public interface LeaseContract extends StoreUnderTest {
    Duration LENGTH = Duration.ofSeconds(30);

    private Leasing ask(String holder, Instant now) {
        return await(store().lease("smsc", holder, now, LENGTH));
    }

    private static long token(Leasing leasing) {
        assertThat(leasing).isInstanceOf(Leasing.Held.class);
        return ((Leasing.Held) leasing).token();
    }

    @Test
    default void the_first_asker_holds_and_the_second_is_told_by_whom() {
        assertThat(ask("one", NOON)).isEqualTo(new Leasing.Held("smsc", 1, NOON.plus(LENGTH)));

        assertThat(ask("two", NOON.plusSeconds(29))).isEqualTo(new Leasing.Taken("one", NOON.plus(LENGTH)));
    }

    @Test
    default void a_holder_that_asks_again_keeps_its_token_and_gains_time() {
        long token = token(ask("one", NOON));

        assertThat(ask("one", NOON.plusSeconds(20)))
                .isEqualTo(new Leasing.Held("smsc", token, NOON.plusSeconds(20).plus(LENGTH)));
        assertThat(ask("two", NOON.plusSeconds(40))).isInstanceOf(Leasing.Taken.class);
    }

    @Test
    default void when_it_runs_out_the_next_holder_gets_a_greater_token_and_the_late_one_is_refused() {
        long first = token(ask("one", NOON));

        long second = token(ask("two", NOON.plus(LENGTH)));

        assertThat(second).isGreaterThan(first);
        assertThat(ask("one", NOON.plus(LENGTH).plusSeconds(1))).isInstanceOf(Leasing.Taken.class);
    }

    @Test
    default void a_lease_given_back_is_free_at_once_with_a_greater_token() {
        long first = token(ask("one", NOON));

        await(store().release("smsc", "nobody"));
        assertThat(ask("two", NOON)).isInstanceOf(Leasing.Taken.class);
        await(store().release("smsc", "one"));

        assertThat(token(ask("two", NOON))).isGreaterThan(first);
    }

    @Test
    default void another_name_is_another_lease() {
        ask("one", NOON);

        assertThat(await(store().lease("poller", "two", NOON, LENGTH))).isInstanceOf(Leasing.Held.class);
    }

    @Test
    default void of_many_who_ask_at_once_one_holds() {
        List<Future<Leasing>> asked = IntStream.range(0, 20)
                .mapToObj(i -> store().lease("smsc", "node " + i, NOON, LENGTH))
                .toList();

        assertThat(asked.stream().map(StoreUnderTest::await))
                .filteredOn(Leasing.Held.class::isInstance)
                .hasSize(1);
    }

    @Test
    default void a_restart_does_not_give_an_old_token_again() {
        long before = token(ask("one", NOON));

        Leasing after = await(reopened().lease("smsc", "two", NOON.plus(LENGTH), LENGTH));

        assertThat(token(after)).isGreaterThan(before);
    }
}
