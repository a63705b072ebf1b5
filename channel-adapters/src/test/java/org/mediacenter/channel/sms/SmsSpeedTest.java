package org.mediacenter.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many messages a second are acknowledged after they are on disk: one link, a window of 200, the
/// embedded store, over loopback.
@Tag("long")
final class SmsSpeedTest {
    private static final Logger log = LoggerFactory.getLogger(SmsSpeedTest.class);
    private static final int WARM_UP = 5_000;
    private static final int MEASURED = 20_000;
    private static final int WINDOW = 200;

    @TempDir
    Path folder;

    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicInteger yes = new AtomicInteger();

    @Test
    @Timeout(120)
    void a_thousand_messages_a_second_are_acknowledged_from_disk() throws Exception {
        try (DurableDesk desk = new DurableDesk(folder);
                RawCentre centre = new RawCentre();
                Line line = new Line(centre.port()).open(desk, desk).awaitUp()) {
            send(centre, 0, WARM_UP);

            long before = System.nanoTime();
            send(centre, WARM_UP, MEASURED);
            Duration took = Duration.ofNanos(System.nanoTime() - before);

            long perSecond = MEASURED * 1_000L / took.toMillis();
            log.warn(
                    "sms acknowledged from disk [{} a second] [{}]",
                    perSecond,
                    line.channel.health().detail());
            assertThat(yes).hasValue(WARM_UP + MEASURED);
            assertThat(perSecond).isGreaterThanOrEqualTo(1_000);
        }
    }

    private void send(RawCentre centre, int from, int count) throws Exception {
        for (int i = from; i < from + count; i++) {
            byte[] words = ("Lampu jalan padam di gang nomor " + i).getBytes(StandardCharsets.US_ASCII);
            window.acquire();
            CompletableFuture<?> _ = centre.deliver(
                            RawCentre.body("6280000" + (10_000 + i % 5_000), "1771", 0, 0, words))
                    .thenAccept(answer -> {
                        if (answer.status() == 0) {
                            yes.incrementAndGet();
                        }
                        window.release();
                    });
        }
        window.acquire(WINDOW);
        window.release(WINDOW);
    }
}
