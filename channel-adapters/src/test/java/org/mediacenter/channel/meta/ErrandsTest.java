package org.mediacenter.channel.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.TestMemory;

@Timeout(60)
final class ErrandsTest {
    private static final Errands.Pace QUICK =
            new Errands.Pace(4, Duration.ofMillis(2), Duration.ofMillis(8), Duration.ofDays(2));

    private final Vertx vertx = Vertx.vertx();
    private final TestMemory memory = new TestMemory();
    private final AtomicReference<Instant> now = new AtomicReference<>(MetaSide.NOW);
    private final BlockingQueue<Promise<Boolean>> tries = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> givenUp = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        MetaSide.await(vertx.close());
    }

    @Test
    void a_few_are_tried_at_a_time_and_all_get_their_turn() throws Exception {
        Errands errands = opened(_ -> held());
        for (int i = 0; i < 10; i++) {
            MetaSide.await(errands.note("7_" + i, "{}"));
        }

        for (int i = 0; i < 6; i++) {
            assertThat(tries).hasSize(4);
            tries.remove().complete(true);
            await(() -> tries.size() == 4);
        }
        tries.forEach(one -> one.complete(true));

        awaitDone();
    }

    @Test
    void what_meta_does_not_tell_is_asked_for_again_until_it_is_told() throws Exception {
        Errands errands = opened(_ -> held());
        MetaSide.await(errands.note("7_1", "{}"));

        next().complete(false);
        next().fail("no line");
        assertThat(memory.notes()).hasSize(1);
        next().complete(true);

        awaitDone();
        assertThat(givenUp).isEmpty();
    }

    @Test
    void after_two_days_it_is_given_up_also_over_a_restart() throws Exception {
        Errands before = opened(_ -> held());
        MetaSide.await(before.note("7_1", "{\"a\":1}"));
        before.close();
        next().complete(false);
        now.set(MetaSide.NOW.plus(Duration.ofHours(47)));
        List<String> asked = new CopyOnWriteArrayList<>();
        opened(raw -> {
            asked.add(raw);
            return held();
        });

        next().complete(false);
        Promise<Boolean> third = next();
        assertThat(givenUp).isEmpty();
        now.set(MetaSide.NOW.plus(Duration.ofHours(49)));
        third.complete(false);

        assertThat(givenUp.poll(20, TimeUnit.SECONDS)).isEqualTo("{\"a\":1}");
        assertThat(asked).containsOnly("{\"a\":1}");
        awaitDone();
    }

    private Errands opened(Function<String, Future<Boolean>> run) {
        Errands errands = new Errands(vertx, run, this::give, now::get, new Random(1), QUICK);
        MetaSide.await(errands.open(memory));
        return errands;
    }

    private Future<Boolean> give(String raw) {
        givenUp.add(raw);
        return Future.succeededFuture(true);
    }

    private Future<Boolean> held() {
        Promise<Boolean> promise = Promise.promise();
        tries.add(promise);
        return promise.future();
    }

    private Promise<Boolean> next() throws InterruptedException {
        return Optional.ofNullable(tries.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }

    private void awaitDone() {
        await(() -> memory.notes().isEmpty());
    }

    private void await(BooleanSupplier reached) {
        Promise<Void> there = Promise.promise();
        long timer = vertx.setPeriodic(2, _ -> {
            if (reached.getAsBoolean()) {
                there.tryComplete();
            }
        });
        MetaSide.await(there.future());
        vertx.cancelTimer(timer);
    }
}
