package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.dashboard.command.CommandFailed;

/// Sending that does not count: until the virtual machine's compilers have little left to do.
///
/// A hub that was just started spends more time on compiling itself than on complaints; how long depends on
/// the machine. What it sustains afterwards is measured, and what the beginning cost is told beside it.
final class WarmUp {
    private static final int SENDERS = 8;
    private static final Duration ROUND = Duration.ofSeconds(4);
    /// Of one processor, for one round.
    private static final double AT_REST = 0.1;

    private final HubProcess hub;
    private final Postbox postbox;
    private final Vertx vertx;
    private final AtomicInteger next;

    /// @param next number of the next complaint, counted on over all loops of a run
    WarmUp(Vertx vertx, HubProcess hub, Postbox postbox, AtomicInteger next) {
        this.vertx = vertx;
        this.hub = hub;
        this.postbox = postbox;
        this.next = next;
    }

    static int senders() {
        return SENDERS;
    }

    /// Sends round after round.
    ///
    /// @return what the beginning cost: figures as of a phase, and what the compilers took in the last round
    JsonObject run(Duration longest) throws IOException, InterruptedException {
        Phase phase = Phase.of(hub);
        ClosedLoop.Outcome all = new ClosedLoop.Outcome(new Latencies(), new Problems());
        long end = System.nanoTime() + longest.toNanos();
        double busy = 1;
        while (busy > AT_REST && System.nanoTime() < end) {
            busy = round(all, Duration.ofNanos(Math.min(ROUND.toNanos(), end - System.nanoTime())));
        }
        phase.awaitTakenIn(all.acknowledgements().count());
        return phase.json(all).put("senders", SENDERS).put("compilersAtItsEnd", Latencies.rounded(busy));
    }

    private double round(ClosedLoop.Outcome all, Duration length) throws IOException, InterruptedException {
        double before = hub.meters().compilingSeconds();
        long begun = System.nanoTime();
        ClosedLoop.run(vertx, postbox, next, SENDERS, Integer.MAX_VALUE / 2, length, all);
        if (all.acknowledgements().count() == 0) {
            throw new CommandFailed(
                    "the hub took no complaint: " + all.problems().sample());
        }
        return (hub.meters().compilingSeconds() - before) / Phase.seconds(System.nanoTime() - begun);
    }
}
