package org.mediacenter.channel.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mediacenter.channel.common.Blocking.NotStarted;

final class BlockingTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void close() throws Exception {
        never.countDown();
        result(vertx.close());
    }

    @Test
    void a_call_runs_on_a_virtual_thread_and_completes_on_the_callers_context() throws Exception {
        Blocking blocking = new Blocking(vertx, 1, 10);
        CompletableFuture<String> where = new CompletableFuture<>();

        vertx.getOrCreateContext()
                .runOnContext(_ -> blocking.call(
                                LONG, LONG, () -> Thread.currentThread().isVirtual())
                        .onComplete(isVirtual ->
                                where.complete(isVirtual.result() + " " + (Vertx.currentContext() != null))));

        assertThat(where.get(20, TimeUnit.SECONDS)).isEqualTo("true true");
    }

    @Test
    void a_call_that_takes_too_long_fails_and_is_interrupted() throws Exception {
        Blocking blocking = new Blocking(vertx, 1, 10);
        CountDownLatch interrupted = new CountDownLatch(1);

        Future<Boolean> call = blocking.call(LONG, Duration.ofMillis(50), () -> {
            try {
                return never.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });

        assertThatThrownBy(() -> result(call)).hasCauseInstanceOf(TimeoutException.class);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_call_whose_turn_does_not_come_is_known_not_to_have_begun() throws Exception {
        Blocking blocking = new Blocking(vertx, 1, 10);
        CountDownLatch running = new CountDownLatch(1);
        Future<Boolean> first = blocking.call(LONG, LONG, () -> {
            running.countDown();
            return never.await(60, TimeUnit.SECONDS);
        });
        running.await();

        Future<Boolean> second = blocking.call(Duration.ofMillis(50), LONG, () -> true);

        assertThatThrownBy(() -> result(second)).hasCauseInstanceOf(NotStarted.class);
        never.countDown();
        assertThat(result(first)).isTrue();
    }

    @Test
    void the_wait_for_its_turn_is_not_taken_from_the_time_a_call_has() throws Exception {
        Blocking blocking = new Blocking(vertx, 1, 10);
        CompletableFuture<Boolean> answers = new CompletableFuture<>();
        CountDownLatch running = new CountDownLatch(1);
        Future<Boolean> first = blocking.call(LONG, LONG, () -> {
            running.countDown();
            return answers.get();
        });
        running.await();

        Future<Boolean> second = blocking.call(LONG, Duration.ofSeconds(1), () -> true);
        vertx.setTimer(1_500, _ -> answers.complete(true));

        assertThat(result(first)).isTrue();
        assertThat(result(second)).isTrue();
    }

    @Test
    void one_too_many_waiting_is_refused_at_once() {
        Blocking blocking = new Blocking(vertx, 1, 1);
        Future<Boolean> first = blocking.call(LONG, LONG, () -> never.await(60, TimeUnit.SECONDS));

        Future<Boolean> second = blocking.call(LONG, LONG, () -> true);

        assertThat(first.isComplete()).isFalse();
        assertThat(second.cause()).isInstanceOf(NotStarted.class);
    }

    private static <T> T result(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
