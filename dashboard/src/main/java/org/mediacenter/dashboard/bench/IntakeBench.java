package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// How many complaints a hub takes in, from request to routed and durable, and what that costs.
final class IntakeBench {
    private final Vertx vertx = Vertx.vertx();
    private final Sizes sizes;
    private final Consumer<String> progress;
    private final AtomicInteger next = new AtomicInteger();

    private IntakeBench(Sizes sizes, Consumer<String> progress) {
        this.sizes = sizes;
        this.progress = progress;
    }

    /// How much to do.
    ///
    /// @param senders of each closed loop
    /// @param longest length of each loop at the most
    /// @param most complaints of each closed loop at the most
    /// @param warmUp length of sending that does not count at the most
    /// @param rate complaints a second of the open loop
    /// @param start complaints a hub is started with; 0 leaves that out
    record Sizes(List<Integer> senders, Duration longest, int most, Duration warmUp, int rate, int start) {}

    /// @param folder where throw-away data goes; its disk is what is measured
    /// @param progress hears a line for each phase
    static JsonObject run(Sizes sizes, Optional<Path> folder, Consumer<String> progress)
            throws IOException, InterruptedException {
        IntakeBench bench = new IntakeBench(sizes, progress);
        Path home = ThrowAway.folder(folder);
        try {
            JsonObject figures = new JsonObject().put("benchmark", "intake").put("machine", Machine.json(home));
            bench.hub(figures, home.resolve("hub"));
            figures.put("ceilings", bench.ceilings(home));
            if (sizes.start > 0) {
                progress.accept("a start with " + sizes.start + " complaints");
                figures.put("start", StartBench.run(bench.vertx, home.resolve("start"), sizes.start));
            }
            return figures.put("goals", Goals.json(figures));
        } finally {
            bench.vertx.close().await();
            ThrowAway.delete(home);
        }
    }

    private void hub(JsonObject figures, Path home) throws IOException, InterruptedException {
        progress.accept("starting a hub");
        long begun = System.nanoTime();
        try (HubProcess hub = HubProcess.start(HubProcess.Launch.in(home)).awaitReady(Duration.ofSeconds(60))) {
            double seconds = Phase.seconds(System.nanoTime() - begun);
            figures.put(
                    "hub",
                    new JsonObject()
                            .put("started", Latencies.rounded(seconds))
                            .put("processorTimeFrom", "the process: user and system, compiler and collector included")
                            .put("heap", "-Xmx512m"));
            Optional<String> token = Optional.of(OfficerLogin.administrator(hub).makeToken("bench"));
            figures.put("warmUp", warmUp(hub, token));
            JsonArray closed = new JsonArray();
            for (int senders : sizes.senders) {
                closed.add(closed(hub, token, senders));
            }
            figures.put("closedLoop", closed);
            figures.put("openLoop", open(hub, token));
        }
    }

    private JsonObject warmUp(HubProcess hub, Optional<String> token) throws IOException, InterruptedException {
        progress.accept("warming up for " + sizes.warmUp.toSeconds() + " s at the most");
        try (Postbox postbox = new Postbox(vertx, hub.port(), WarmUp.senders(), token)) {
            return new WarmUp(vertx, hub, postbox, next).run(sizes.warmUp);
        }
    }

    private JsonObject closed(HubProcess hub, Optional<String> token, int senders)
            throws IOException, InterruptedException {
        progress.accept("closed loop, senders: " + senders);
        try (Postbox postbox = new Postbox(vertx, hub.port(), senders, token)) {
            Phase phase = Phase.of(hub);
            ClosedLoop.Outcome outcome = ClosedLoop.run(vertx, postbox, next, senders, sizes.most, sizes.longest);
            phase.awaitTakenIn(outcome.acknowledgements().count());
            return phase.json(outcome).put("senders", senders);
        }
    }

    private JsonObject open(HubProcess hub, Optional<String> token) throws IOException, InterruptedException {
        progress.accept("open loop, a second: " + sizes.rate);
        OfficerLogin officer = OfficerLogin.coordinator(hub);
        try (Postbox postbox = new Postbox(vertx, hub.port(), 64, token);
                LiveStream desk = LiveStream.open(vertx, hub.port(), officer.cookie())) {
            Phase phase = Phase.of(hub);
            ClosedLoop.Outcome outcome =
                    OpenLoop.run(vertx, postbox, next, sizes.rate, sizes.longest, desk::acknowledged);
            phase.awaitTakenIn(outcome.acknowledgements().count());
            JsonObject figures = phase.json(outcome);
            for (int tries = 0; desk.missing() > 0 && tries < 100; tries++) {
                Thread.sleep(20);
            }
            return figures.put("rate", sizes.rate)
                    .put("toScreen", desk.delays().json().put("notShown", desk.missing()));
        }
    }

    private JsonObject ceilings(Path home) throws IOException, InterruptedException {
        progress.accept("ceilings: a bare HTTP answer, bare commits");
        return new JsonObject()
                .put("http", BareHttp.run(vertx, home, next, 8, sizes.most, sizes.longest.dividedBy(2)))
                .put("store", BareStore.run(Files.createDirectories(home.resolve("store"))));
    }
}
