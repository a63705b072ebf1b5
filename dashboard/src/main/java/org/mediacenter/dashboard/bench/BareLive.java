package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// The peer of the live stream: the same burst, as many listeners, the same bytes, and a program that does nothing
/// else.
final class BareLive {
    private BareLive() {}

    /// @param bytes of an event
    /// @param events of a complaint
    static JsonObject run(
            Vertx vertx, Path home, AtomicInteger next, LiveBench.Sizes sizes, int rate, long bytes, int events)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(home).resolve("feed.log");
        List<String> arguments = List.of(Long.toString(bytes), Integer.toString(events));
        Child child = Child.start(BareFeed.class.getName(), log, Map.of(), List.of("-Xmx512m"), arguments);
        int port = BareHttp.port(child);
        try (Postbox postbox = new Postbox(vertx, port, 64, Optional.empty());
                Desks desks = new Desks(vertx, port, Collections.nCopies(sizes.desks(), Seat.listening("none=0")))) {
            OpenLoop.run(vertx, postbox, next, rate, sizes.length().dividedBy(2), desks::acknowledged);
            desks.awaitQuiet();
            desks.forgetFigures();
            Duration before = child.processorTime();
            long begun = System.nanoTime();
            OpenLoop.run(vertx, postbox, next, rate, sizes.length(), desks::acknowledged);
            desks.awaitQuiet();
            double processor = Phase.seconds(child.processorTime().minus(before).toNanos());
            return desks.json(Phase.seconds(System.nanoTime() - begun))
                    .put(
                            "processorMicrosADeliveredEvent",
                            Latencies.rounded(processor * 1_000_000 / Math.max(1, desks.events())));
        } finally {
            child.kill();
        }
    }
}
