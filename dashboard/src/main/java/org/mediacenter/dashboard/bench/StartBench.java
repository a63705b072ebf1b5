package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.dashboard.command.CommandFailed;

/// How long a hub needs until it is ready, and how much heap it then holds, with many open complaints.
///
/// The store is filled the way real ones are: through a hub.
final class StartBench {
    private static final int SENDERS = 32;
    private static final Duration LONGEST_FILLING = Duration.ofMinutes(15);
    private static final int MEBI = 1024 * 1024;

    private StartBench() {}

    static JsonObject run(Vertx vertx, Path home, int count) throws IOException, InterruptedException {
        HubProcess.Launch launch = HubProcess.Launch.in(home);
        fill(vertx, launch, count);
        long begun = System.nanoTime();
        try (HubProcess hub = HubProcess.start(launch).awaitReady(Duration.ofMinutes(5))) {
            double seconds = Phase.seconds(System.nanoTime() - begun);
            MeterPage meters = hub.meters();
            collectGarbage(hub.id());
            return new JsonObject()
                    .put("complaints", Math.round(meters.sum("hub_complaints_open")))
                    .put("seconds", Latencies.rounded(seconds))
                    .put(
                            "processorSeconds",
                            Latencies.rounded(Phase.seconds(hub.processorTime().toNanos())))
                    .put("heapMiB", Math.round(heap(hub.meters()) / MEBI))
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

    /// What is left after a full collection is what the hub really holds.
    private static void collectGarbage(long process) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        int status = new ProcessBuilder(List.of(jcmd.toString(), Long.toString(process), "GC.run"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) {
            throw new CommandFailed("no garbage collection in process " + process + ": jcmd ended with " + status);
        }
    }

    private static double heap(MeterPage meters) {
        return meters.sumWhere("jvm_memory_used_bytes", "area=\"heap\"");
    }
}
