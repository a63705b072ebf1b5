package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Long lists.
final class SlicesTest {
    private static final List<Integer> MANY = IntStream.range(0, 2_001).boxed().toList();
    private final Deque<Held> inHand = new ArrayDeque<>();

    private record Held(int one, Promise<Integer> promise) {}

    @Test
    void of_a_long_list_only_so_much_is_in_hand_at_a_time_and_all_of_it_is_taken_in_order() {
        Future<List<Integer>> taken = Slices.of(MANY, this::take);

        int most = 0;
        while (!inHand.isEmpty()) {
            most = Math.max(most, inHand.size());
            Held first = inHand.removeFirst();
            first.promise().complete(first.one());
        }

        assertThat(most).isEqualTo(200);
        assertThat(taken.result()).isEqualTo(MANY);
    }

    @Test
    void what_fails_is_told() {
        Future<List<Integer>> taken =
                Slices.of(MANY, one -> one == 300 ? Future.failedFuture("not kept") : Future.succeededFuture(one));

        assertThat(taken.failed()).isTrue();
    }

    private Future<Integer> take(int one) {
        Held held = new Held(one, Promise.promise());
        inHand.addLast(held);
        return held.promise().future();
    }
}
