package org.mediacenter.dashboard.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Some senders, each of which waits for its answer before it sends the next: how much gets
/// through.
final class ClosedLoop {
    private final Postbox postbox;
    private final AtomicInteger next;
    private final int last;
    private final long end;
    private final Latencies acknowledgements;
    private final Problems problems;

    /// @param next number of the next complaint, counted on over all loops of a run
    private ClosedLoop(Postbox postbox, AtomicInteger next, int most, Duration longest, Outcome outcome) {
        this.postbox = postbox;
        this.next = next;
        this.last = next.get() + most;
        this.end = System.nanoTime() + longest.toNanos();
        this.acknowledgements = outcome.acknowledgements;
        this.problems = outcome.problems;
    }

    /// What came of it.
    record Outcome(Latencies acknowledgements, Problems problems) {}

    /// Sends until `most` complaints are sent or `longest` went by, then waits for the last
    /// answers. Call it from a thread
    /// that may wait.
    static Outcome run(Vertx vertx, Postbox postbox, AtomicInteger next, int senders, int most, Duration longest) {
        Outcome outcome = new Outcome(new Latencies(), new Problems());
        run(vertx, postbox, next, senders, most, longest, outcome);
        return outcome;
    }

    /// The same, added to what came of sending before.
    static void run(
            Vertx vertx,
            Postbox postbox,
            AtomicInteger next,
            int senders,
            int most,
            Duration longest,
            Outcome outcome) {
        ClosedLoop loop = new ClosedLoop(postbox, next, most, longest, outcome);
        Context context = vertx.getOrCreateContext();
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            Promise<Void> done = Promise.promise();
            context.runOnContext(_ -> loop.send(done));
            all.add(done.future());
        }
        Future.all(all).await();
    }

    private void send(Promise<Void> done) {
        long start = System.nanoTime();
        int n = start < end ? next.getAndIncrement() : last;
        if (n >= last) {
            done.complete();
            return;
        }
        postbox.post(n).onComplete(answer -> {
            if (answer.succeeded()) {
                acknowledgements.record(System.nanoTime() - start);
            } else {
                problems.add(answer.cause());
            }
            send(done);
        });
    }
}
