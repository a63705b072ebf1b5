package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mediacenter.dashboard.command.CommandFailed;

/// One stretch of sending, from its first request until every acknowledged complaint is routed
/// and durable.
final class Phase {
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(60);

    private final HubProcess hub;
    private final long takenInBefore;
    private final Duration processorBefore;
    private final Duration ownBefore = own();
    private final long begun = System.nanoTime();
    private double seconds;

    private Phase(HubProcess hub, long takenInBefore) {
        this.hub = hub;
        this.takenInBefore = takenInBefore;
        this.processorBefore = hub.processorTime();
    }

    /// Begins now.
    static Phase of(HubProcess hub) throws IOException, InterruptedException {
        return new Phase(hub, hub.meters().takenIn());
    }

    /// Waits until the hub took in as many as it acknowledged.
    void awaitTakenIn(long acknowledged) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_DRAIN.toNanos();
        MeterPage meters = hub.meters();
        while (meters.takenIn() - takenInBefore < acknowledged || meters.waiting() > 0) {
            if (System.nanoTime() > end) {
                throw new CommandFailed("the hub acknowledged " + acknowledged + " complaints and took in only "
                        + (meters.takenIn() - takenInBefore) + " within " + LONGEST_DRAIN.toSeconds() + " s");
            }
            Thread.sleep(10);
            meters = hub.meters();
        }
        seconds = seconds(System.nanoTime() - begun);
    }

    JsonObject json(ClosedLoop.Outcome outcome) {
        long count = outcome.acknowledgements().count();
        double processor = seconds(hub.processorTime().minus(processorBefore).toNanos());
        double own = seconds(own().minus(ownBefore).toNanos());
        return new JsonObject()
                .put("complaints", count)
                .put("seconds", Latencies.rounded(seconds))
                .put("perSecond", Latencies.rounded(count / seconds))
                .put("processorSecondsPerThousand", Latencies.rounded(processor * 1000 / count))
                .put("sendersProcessorSecondsPerThousand", Latencies.rounded(own * 1000 / count))
                .put("notAcknowledged", outcome.problems().count())
                .put("acknowledgement", outcome.acknowledgements().json());
    }

    static double seconds(long nanos) {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static Duration own() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
