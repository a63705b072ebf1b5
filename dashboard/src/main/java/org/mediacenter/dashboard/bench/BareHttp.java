package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ceiling of HTTP: the same senders against a program that only answers.
final class BareHttp {
    private static final Pattern PORT = Pattern.compile("port (\\d+)");

    private BareHttp() {}

    static JsonObject run(Vertx vertx, Path home, AtomicInteger next, int senders, int most, Duration longest)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(home).resolve("bare.log");
        Child child = Child.start(BareAnswer.class.getName(), log, Map.of(), List.of("-Xmx512m"), List.of());
        try (Postbox postbox = new Postbox(vertx, port(child), senders, Optional.empty())) {
            ClosedLoop.run(vertx, postbox, next, senders, most, longest);
            Duration before = child.processorTime();
            long begun = System.nanoTime();
            ClosedLoop.Outcome outcome = ClosedLoop.run(vertx, postbox, next, senders, most, longest);
            double seconds = Phase.seconds(System.nanoTime() - begun);
            double processor = Phase.seconds(child.processorTime().minus(before).toNanos());
            long count = outcome.acknowledgements().count();
            return new JsonObject()
                    .put("senders", senders)
                    .put("perSecond", Latencies.rounded(count / seconds))
                    .put("processorSecondsPerThousand", Latencies.rounded(processor * 1000 / count))
                    .put("answer", outcome.acknowledgements().json());
        } finally {
            child.kill();
        }
    }

    /// The port a bare program printed.
    static int port(Child child) throws IOException, InterruptedException {
        for (int tries = 0; tries < 1_000; tries++) {
            Matcher port = PORT.matcher(child.log());
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("the bare server did not start:\n" + child.log());
    }
}
