package org.mediacenter.dashboard.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Senders who know nothing of one another: complaints come at a fixed rate whatever the hub
/// does.
///
/// Each time is counted from the moment the complaint was to be sent, not from when it was: a
/// hub that stops for a second
/// is charged for everybody who came in that second (no coordinated omission).
final class OpenLoop {
    private final Postbox postbox;
    private final Context context;
    private final Consumer<Buffer> acknowledged;
    private final Latencies acknowledgements = new Latencies();
    private final Problems problems = new Problems();

    private OpenLoop(Postbox postbox, Context context, Consumer<Buffer> acknowledged) {
        this.postbox = postbox;
        this.context = context;
        this.acknowledged = acknowledged;
    }

    /// @param acknowledged hears the body of each acknowledgement at once
    static ClosedLoop.Outcome run(
            Vertx vertx,
            Postbox postbox,
            AtomicInteger next,
            int rate,
            Duration length,
            Consumer<Buffer> acknowledged) {
        OpenLoop loop = new OpenLoop(postbox, vertx.getOrCreateContext(), acknowledged);
        long gap = TimeUnit.SECONDS.toNanos(1) / rate;
        long count = length.toNanos() / gap;
        long start = System.nanoTime();
        List<Future<Void>> all = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long due = start + i * gap;
            sleepUntil(due);
            all.add(loop.send(next.getAndIncrement(), due));
        }
        Future.all(all).await();
        return new ClosedLoop.Outcome(loop.acknowledgements, loop.problems);
    }

    private Future<Void> send(int n, long due) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(_ -> postbox.post(n).onComplete(answer -> {
            if (answer.succeeded()) {
                acknowledgements.record(System.nanoTime() - due);
                acknowledged.accept(answer.result());
            } else {
                problems.add(answer.cause());
            }
            done.complete();
        }));
        return done.future();
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
