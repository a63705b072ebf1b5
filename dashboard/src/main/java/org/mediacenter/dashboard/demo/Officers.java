package org.mediacenter.dashboard.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The invented staff: they take turns at their desks, on one thread, and in each turn one of them deals with one
/// complaint.
final class Officers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Officers.class);
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-officers").factory());
    private final List<Desk> desks;
    private final Conduct conduct;
    private int turn;

    Officers(List<Desk> desks, Conduct conduct) {
        this.desks = List.copyOf(desks);
        this.conduct = conduct;
    }

    /// Begins; returns at once.
    ///
    /// @param pause until the next turn, asked for after each
    void work(Supplier<Duration> pause) {
        if (!worker.isShutdown()) {
            var _ = worker.schedule(() -> takeTurn(pause), pause.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void takeTurn(Supplier<Duration> pause) {
        try {
            conduct.takeNext(desks.get(turn++ % desks.size()));
            work(pause);
        } catch (IOException | RuntimeException e) {
            log.warn("an invented officer gave up [{}]", e.toString());
            work(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
