package org.mediacenter.dashboard.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.mediacenter.dashboard.demo.Desk.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The operator who looks at what came by the website and lets everybody read a few of it. Calls block.
final class Noticeboard implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Noticeboard.class);
    private static final int ENOUGH = 4;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-noticeboard").factory());
    private final Set<String> looked = new HashSet<>();
    private final Desk operator;
    private int shown;

    /// @param operator signed in, and nobody else's
    Noticeboard(Desk operator) {
        this.operator = operator;
    }

    /// Begins; returns at once, and ends by itself when there is enough to read.
    ///
    /// @param pause until the operator looks again, asked for each time
    void watch(Supplier<Duration> pause) {
        if (!worker.isShutdown() && shown < ENOUGH) {
            var _ = worker.schedule(() -> look(pause), pause.get().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look(Supplier<Duration> pause) {
        try {
            for (String number : operator.filed()) {
                if (shown < ENOUGH && looked.add(number)) {
                    show(operator.open(number));
                }
            }
            watch(pause);
        } catch (IOException | RuntimeException e) {
            log.warn("the invented operator published nothing [{}]", e.toString());
            watch(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Opened opened) throws IOException, InterruptedException {
        if (operator.publish(opened)) {
            shown++;
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
