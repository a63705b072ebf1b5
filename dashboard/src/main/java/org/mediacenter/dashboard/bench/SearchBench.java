package org.mediacenter.dashboard.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import org.mediacenter.hub.worklist.Worklist;

/// How long people wait for what they look for, and what the index costs, with many complaints in a real store.
final class SearchBench {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-01T00:00:00Z"));
    private static final int ASKED_TEXTS = 30;
    private static final int NEWS = 30;
    private static final double MEBI = 1024 * 1024;
    private static final long LOOK_MILLIS = 20;

    private final Path home;
    private final int count;
    private final Consumer<String> progress;
    private final Store store;
    private final FilledStore filled;
    private final Search search;

    private SearchBench(Vertx vertx, Path home, int count, Consumer<String> progress) {
        this.home = home;
        this.count = count;
        this.progress = progress;
        store = SqliteStore.open(home);
        ShippedCity city = ShippedCity.read();
        Worklist worklist = new Worklist(store);
        Complaints complaints = city.complaints(store, CLOCK, worklist);
        filled = new FilledStore(store, complaints, city.routing(), FilledStore.Time.PAST);
        search = new Search(new Search.Parts(
                vertx,
                store,
                complaints,
                worklist,
                new Search.Home(index(), city.routing()),
                city.own().version(),
                new Meters(new SimpleMeterRegistry())));
    }

    /// @param parent where to put the throw-away data
    static JsonObject run(int count, Optional<Path> parent, Consumer<String> progress)
            throws IOException, InterruptedException {
        Path home = ThrowAway.folder(parent);
        Vertx vertx = Vertx.vertx();
        try {
            return new SearchBench(vertx, home, count, progress).figures();
        } finally {
            vertx.close().await();
            ThrowAway.delete(home);
        }
    }

    private JsonObject figures() throws IOException, InterruptedException {
        JsonObject figures = new JsonObject().put("benchmark", "search").put("machine", Machine.json(home));
        progress.accept("filling the store, complaints: " + count);
        filled.fill(0, count);
        progress.accept("making the index");
        figures.put("complaints", count).put("rebuild", rebuild());
        InventedComplaints texts = new InventedComplaints();
        List<String> asked =
                IntStream.range(0, ASKED_TEXTS).mapToObj(texts::text).toList();
        SearchQueries queries = new SearchQueries(search, filled.department(0), asked);
        progress.accept("asking");
        queries.warmUp();
        figures.put("queries", queries.measured()).put("visible", visible(queries));
        progress.accept("ceiling: one bare word");
        figures.put("ceiling", BareTerms.run(index(), asked));
        search.stop().await();
        store.close().await();
        return figures.put("goals", Goals.search(figures));
    }

    private JsonObject rebuild() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        long processor = ProcessorTime.ofProcess();
        search.start();
        while (!search.health().whole()) {
            Thread.sleep(LOOK_MILLIS);
        }
        double used = ProcessorTime.seconds(ProcessorTime.ofProcess() - processor);
        return new JsonObject()
                .put("seconds", Latencies.rounded(Phase.seconds(System.nanoTime() - begun)))
                .put("complaintsPerProcessorSecond", Latencies.rounded(count / used))
                .put("indexMiB", Latencies.rounded(bytes() / MEBI));
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            long sum = 0;
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }

    private JsonObject visible(SearchQueries queries) {
        Latencies latencies = new Latencies();
        for (int n = count; n < count + NEWS; n++) {
            String number = filled.write(n).await().value();
            latencies.record((long) (queries.untilFound(number) * 1e6));
        }
        return latencies.json();
    }

    private Path index() {
        return home.resolve("search");
    }
}
