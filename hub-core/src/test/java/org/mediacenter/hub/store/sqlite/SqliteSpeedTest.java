package org.mediacenter.hub.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mediacenter.hub.store.StoreUnderTest.await;

import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Future;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.store.Appending;
import org.mediacenter.hub.store.Samples;

/// What the store does in a second, beside the ceiling of bare commits. Figures of a loaded
/// machine are low, so the floors here only catch a change by a multiple.
@Tag("long")
class SqliteSpeedTest {
    private static final int SENDERS = 32;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @TempDir
    Path folder;

    @Test
    void bare_commits() throws IOException {
        try (SqliteCeiling ceiling = SqliteCeiling.open(folder)) {
            IntFunction<Future<?>> one = _ -> ceiling.commitRow();
            senders(SENDERS, 40_000, one);

            assertThat(measured("bare commits", 200_000, one)).isGreaterThan(3_000);
        }
    }

    @Test
    void messages_kept_one_by_one() {
        SqliteStore store = SqliteStore.open(folder);
        IntFunction<Future<?>> one = i -> store.keep(List.of(Samples.entry("m" + i)));
        senders(SENDERS, 20_000, i -> one.apply(-i));

        assertThat(measured("keeps", 100_000, one)).isGreaterThan(2_000);

        await(store.close());
    }

    @Test
    void complaints_kept_and_opened() {
        SqliteStore store = SqliteStore.open(folder);
        senders(SENDERS, 20_000, i -> complaint(store, "warm" + i));

        assertThat(measured("keep and append of 5 events", 60_000, i -> complaint(store, "m" + i)))
                .isGreaterThan(1_000);

        await(store.close());
    }

    private static Future<?> complaint(SqliteStore store, String nativeId) {
        var entry = Samples.entry(nativeId);
        return store.keep(List.of(entry))
                .compose(_ -> store.append(Samples.whole(entry)))
                .onSuccess(done -> assertThat(done).isEqualTo(new Appending.Done(5)));
    }

    private static double measured(String what, int count, IntFunction<Future<?>> one) {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        senders(SENDERS, count, one);
        double seconds = (System.nanoTime() - start) / 1e9;
        double micros = (SYSTEM.getProcessCpuTime() - cpu) / 1e3 / count;
        System.out.printf(
                "measured %s: %.0f a second at %d senders, %.1f CPU microseconds each%n",
                what, count / seconds, SENDERS, micros);
        return count / seconds;
    }

    /// Each sender asks for the next as soon as it has the answer to the one before.
    private static void senders(int senders, int count, IntFunction<Future<?>> one) {
        AtomicInteger next = new AtomicInteger();
        CompletableFuture<?>[] all = IntStream.range(0, senders)
                .mapToObj(_ -> {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    send(next, count, one, done);
                    return done;
                })
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    private static void send(AtomicInteger next, int count, IntFunction<Future<?>> one, CompletableFuture<Void> done) {
        int mine = next.incrementAndGet();
        if (mine > count) {
            done.complete(null);
            return;
        }
        one.apply(mine).onComplete(answer -> {
            if (answer.succeeded()) {
                send(next, count, one, done);
            } else {
                done.completeExceptionally(answer.cause());
            }
        });
    }
}
