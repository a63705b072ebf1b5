package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// How soon what happens stands on every open desk, how much of it a desk takes, and what that costs.
final class LiveBench {
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final int LEARNING_RATE = 50;
    private static final int CONNECTIONS = 64;
    private static final int QUIET_SECONDS = 8;
    private static final int DAY = 20_000;
    private static final double MICROS = 1e6;

    private final Vertx vertx = Vertx.vertx();
    private final Sizes sizes;
    private final Consumer<String> progress;
    private final AtomicInteger next = new AtomicInteger();

    private LiveBench(Sizes sizes, Consumer<String> progress) {
        this.sizes = sizes;
        this.progress = progress;
    }

    /// How much to do.
    ///
    /// @param desks open at once
    /// @param rate complaints a second on a usual day
    /// @param events a second in the burst, as a desk that sees everything hears them
    /// @param length of each phase
    /// @param complaints in the longest list
    record Sizes(int desks, int rate, int events, Duration length, int complaints) {}

    /// @param folder where throw-away data goes; its disk is what is measured
    /// @param progress hears a line for each phase
    static JsonObject run(Sizes sizes, Optional<Path> folder, Consumer<String> progress)
            throws IOException, InterruptedException {
        LiveBench bench = new LiveBench(sizes, progress);
        Path home = ThrowAway.folder(folder);
        try {
            JsonObject figures = new JsonObject().put("benchmark", "live").put("machine", Machine.json(home));
            bench.hub(figures, home);
            figures.put("bare", bench.bare(figures, home));
            figures.put("longList", LongList.run(bench.vertx, home.resolve("long"), sizes.complaints, progress));
            return figures.put("goals", Goals.live(figures));
        } finally {
            bench.vertx.close().await();
            ThrowAway.delete(home);
        }
    }

    private void hub(JsonObject figures, Path home) throws IOException, InterruptedException {
        progress.accept("starting a hub, inviting " + sizes.desks + " people");
        try (HubProcess hub =
                HubProcess.start(HubProcess.Launch.in(home.resolve("hub"))).awaitReady(Duration.ofSeconds(60))) {
            OfficerLogin administrator = OfficerLogin.administrator(hub);
            Staff staff = Staff.of(administrator, sizes.desks);
            Optional<String> token = Optional.of(administrator.makeToken("bench"));
            try (Postbox postbox = new Postbox(vertx, hub.port(), CONNECTIONS, token)) {
                int burst = desks(figures, hub, staff, postbox);
                progress.accept("the same burst with nobody looking");
                figures.put("nobodyLooking", phase(hub, postbox, burst, _ -> {}));
                figures.put("heapMiBAfter", HubHeap.mebi(hub));
                figures.put("browser", browser(hub, staff, postbox, burst, home));
                cost(figures);
            }
        }
    }

    /// @return complaints a second that make the burst
    private int desks(JsonObject figures, HubProcess hub, Staff staff, Postbox postbox)
            throws IOException, InterruptedException {
        try (Desks desks = new Desks(vertx, hub.port(), staff.seats())) {
            progress.accept("warming up for " + WARM_UP.toSeconds() + " s, which also tells how many events one makes");
            send(postbox, LEARNING_RATE, Duration.ofSeconds(4), desks::acknowledged);
            desks.awaitQuiet();
            double each = desks.mostEvents() / (double) next.get();
            int burst = (int) Math.max(1, Math.round(sizes.events / each));
            send(postbox, burst, WARM_UP, desks::acknowledged);
            desks.awaitQuiet();
            figures.put("eventsOfAComplaint", Latencies.rounded(each)).put("heapMiBBefore", HubHeap.mebi(hub));
            progress.accept("a usual day: " + sizes.rate + " complaints a second");
            figures.put("usualDay", watched(hub, desks, postbox, sizes.rate));
            progress.accept("a burst: " + burst + " complaints a second, " + sizes.events + " events");
            figures.put("burst", watched(hub, desks, postbox, burst));
            return burst;
        }
    }

    private JsonObject watched(HubProcess hub, Desks desks, Postbox postbox, int rate)
            throws IOException, InterruptedException {
        desks.forgetFigures();
        Instant begun = Instant.now();
        JsonObject figures = phase(hub, postbox, rate, desks::acknowledged);
        desks.awaitQuiet();
        return figures.put("rate", rate)
                .mergeIn(desks.json(figures.getDouble("seconds")))
                .mergeIn(desks.lost("from=" + begun));
    }

    private JsonObject phase(HubProcess hub, Postbox postbox, int rate, Consumer<Buffer> acknowledged)
            throws IOException, InterruptedException {
        Phase phase = Phase.of(hub);
        ClosedLoop.Outcome outcome = send(postbox, rate, sizes.length, acknowledged);
        phase.awaitTakenIn(outcome.acknowledgements().count());
        JsonObject figures = phase.json(outcome);
        return outcome.problems().count() == 0
                ? figures
                : figures.put("problem", outcome.problems().sample());
    }

    private ClosedLoop.Outcome send(Postbox postbox, int rate, Duration length, Consumer<Buffer> acknowledged) {
        return OpenLoop.run(vertx, postbox, next, rate, length, acknowledged);
    }

    /// A desk that is scrolled meanwhile, then as many events again as a busy day brings.
    private JsonObject browser(HubProcess hub, Staff staff, Postbox postbox, int burst, Path home)
            throws IOException, InterruptedException {
        Optional<Path> program = BrowserDesk.program();
        if (program.isEmpty()) {
            return new JsonObject().put("leftOut", "no Chromium on this machine");
        }
        progress.accept("a desk in Chromium that is scrolled during the burst");
        String cookie = staff.coordinator();
        try (BrowserDesk desk = BrowserDesk.open(vertx, program.get(), home, hub.page("/desk"), cookie);
                Desks listening = new Desks(vertx, hub.port(), List.of(Seat.listening(cookie)))) {
            desk.beginToScroll();
            send(postbox, 1, Duration.ofSeconds(QUIET_SECONDS), listening::acknowledged);
            JsonObject figures =
                    new JsonObject().put("scrollingInPeace", desk.frames()).put("atFirst", desk.holds());
            desk.beginToScroll();
            send(postbox, burst, sizes.length, listening::acknowledged);
            figures.put("scrollingInTheBurst", desk.frames());
            listening.awaitQuiet();
            figures.put("afterTheBurst", desk.holds());
            progress.accept("the rest of a day's " + DAY + " events");
            long left = Math.max(0, DAY - listening.events()) / sizes.events;
            send(postbox, burst, Duration.ofSeconds(left), listening::acknowledged);
            listening.awaitQuiet();
            return figures.put("afterTheDay", desk.holds()).put("events", listening.events());
        }
    }

    /// What the burst cost the hub, and what each desk's event adds.
    private static void cost(JsonObject figures) {
        JsonObject burst = figures.getJsonObject("burst");
        double watched = processor(burst);
        double alone = processor(figures.getJsonObject("nobodyLooking"));
        double events = burst.getLong("complaints") * figures.getDouble("eventsOfAComplaint");
        double delivered = Math.max(1, burst.getLong("eventsDelivered"));
        burst.put("processorMicrosAnEvent", Latencies.rounded(watched * MICROS / events))
                .put("processorMicrosADeliveredEvent", Latencies.rounded((watched - alone) * MICROS / delivered));
    }

    private static double processor(JsonObject phase) {
        return phase.getDouble("processorSecondsPerThousand") * phase.getLong("complaints") / 1_000;
    }

    private JsonObject bare(JsonObject figures, Path home) throws IOException, InterruptedException {
        progress.accept("a bare event stream: the same bytes to as many");
        JsonObject burst = figures.getJsonObject("burst");
        int events = (int) Math.max(1, Math.round(figures.getDouble("eventsOfAComplaint")));
        double share = burst.getLong("eventsDelivered")
                / (burst.getLong("complaints") * figures.getDouble("eventsOfAComplaint") * sizes.desks);
        int listeners = (int) Math.max(1, Math.round(sizes.desks * share));
        Sizes same = new Sizes(listeners, sizes.rate, sizes.events, sizes.length, sizes.complaints);
        int rate = Math.max(1, burst.getInteger("rate"));
        return BareLive.run(vertx, home, next, same, rate, burst.getLong("bytesAnEvent"), events);
    }
}
