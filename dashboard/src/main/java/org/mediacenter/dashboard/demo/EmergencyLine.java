package org.mediacenter.dashboard.demo;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mediacenter.dashboard.demo.Desk.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operator who tells the invented emergency number of dangers to life, and writes down who took them.
///
/// Each rings for a while, so that whoever watches sees it, and is over before its time is. Calls block.
final class EmergencyLine implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmergencyLine.class);
    private static final Duration RINGS = Duration.ofSeconds(100);
    private static final int DESKS = 4;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-emergency-line").factory());
    private final Desk operator;
    private final InstantSource clock;
    private int taken;

    /// @param operator signed in, and nobody else's
    /// @param clock the hub's
    EmergencyLine(Desk operator, InstantSource clock) {
        this.operator = operator;
        this.clock = clock;
    }

    /// Begins; returns at once.
    ///
    /// @param pause until the operator looks again, asked for each time
    void watch(Supplier<Duration> pause) {
        if (!worker.isShutdown()) {
            var _ = worker.schedule(() -> look(pause), pause.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(Supplier<Duration> pause) {
        try {
            for (String number : operator.ringing()) {
                hand(operator.open(number));
            }
            watch(pause);
        } catch (IOException | RuntimeException e) {
            log.warn("the invented operator did not reach the emergency number [{}]", e.toString());
            watch(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hand(Opened opened) throws IOException, InterruptedException {
        if (clock.instant().isBefore(since(opened).plus(RINGS))) {
            return;
        }
        JsonObject answer = new JsonObject()
                .put("decision", "taken")
                .put("who", "Meja " + (1 + taken % DESKS))
                .put("reference", "CC-%04d".formatted(++taken));
        if (!operator.write(opened, "emergency", answer)) {
            log.info("somebody else was faster [{}]", opened.number());
        }
    }

    private static Instant since(Opened opened) {
        JsonArray alarms = opened.complaint().getJsonArray("alarms", new JsonArray());
        return alarms.stream()
                .map(alarm -> OffsetDateTime.parse(((JsonObject) alarm).getString("since"))
                        .toInstant())
                .reduce(Instant.EPOCH, (earlier, later) -> later);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
