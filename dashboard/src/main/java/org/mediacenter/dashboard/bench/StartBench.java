package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.dashboard.command.CommandFailed;

/// How long a hub needs until it is ready, and how much heap it then holds, with many open complaints.
///
/// The store is filled the way real ones are: through a hub.
final class StartBench {
    private static final int SENDERS = 32;
    private static final Duration LONGEST_FILLING = Duration.ofMinutes(15);

    private StartBench() {}

    static JsonObject run(Vertx vertx, Path home, int count) throws IOException, InterruptedException {
        HubProcess.Launch launch = HubProcess.Launch.in(home);
        fill(vertx, launch, count);
        long begun = System.nanoTime();
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofMinutes(5))) {
            double seconds = Phase.seconds(System.nanoTime() - begun);
            MeterPage meters = hub.meters();
            return new JsonObject()
                    .put("complaints", Math.round(meters.sum("hub_complaints_open")))
                    .put("seconds", Latencies.rounded(seconds))
                    .put(
                            "processorSeconds",
                            Latencies.rounded(Phase.seconds(hub.processorTime().toNanos())))
                    .put("heapMiB", HubHeap.mebi(hub))
                    .put("heapMaxMiB", 512);
        }
    }

    private static void fill(Vertx vertx, HubProcess.Launch launch, int count)
            throws IOException, InterruptedException {
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofMinutes(1))) {
            String token = OfficerLogin.administrator(hub).makeToken("bench");
            try (Postbox postbox = new Postbox(vertx, hub.port(), SENDERS, Optional.of(token))) {
                Phase phase = Phase.of(hub);
                ClosedLoop.Outcome outcome =
                        ClosedLoop.run(vertx, postbox, new AtomicInteger(), SENDERS, count, LONGEST_FILLING);
                phase.awaitTakenIn(outcome.acknowledgements().count());
                if (outcome.acknowledgements().count() < count) {
                    throw new CommandFailed(
                            "the store was not filled: " + outcome.problems().sample());
                }
            }
        }
    }
}
