package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/// All open desks of a measurement, and when each complaint was acknowledged. Thread-safe.
final class Desks implements AutoCloseable {
    private static final int SPARE = 20;

    private final Vertx vertx;
    private final HttpClient client;
    private final List<OpenDesk> all = new ArrayList<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /// Opens them all.
    ///
    Desks(Vertx vertx, int port, List<Seat> seats) {
        this.vertx = vertx;
        client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(seats.size() + SPARE));
        seats.forEach(seat -> all.add(new OpenDesk(vertx, client, port, seat)));
        all.forEach(desk -> await(desk::open));
    }

    /// Hears that a sender was told yes.
    ///
    /// @param body of the acknowledgement
    void acknowledged(Buffer body) {
        acknowledged.put(body.toJsonObject().getString("number"), System.nanoTime());
    }

    /// A new measurement begins.
    void forgetFigures() {
        acknowledged.clear();
        all.forEach(OpenDesk::forgetFigures);
    }

    /// Events that all heard together.
    long events() {
        return all.stream().mapToLong(OpenDesk::events).sum();
    }

    /// Events that who sees most heard.
    long mostEvents() {
        return each(OpenDesk::events).getMax();
    }

    /// Waits until nothing comes any more and nobody reads their list again: what a warm-up left to do is no part of
    /// what is measured next.
    void awaitQuiet() throws InterruptedException {
        long before = -1;
        for (long now = events(); now != before || all.stream().anyMatch(OpenDesk::isReading); now = events()) {
            before = now;
            Thread.sleep(500);
        }
    }

    /// How many rows that a desk's list has it was never told of, or only in an older version; each in all desks.
    ///
    /// @param query which rows are asked for
    JsonObject lost(String query) {
        Map<String, Map<String, Long>> lists = new HashMap<>();
        long rows = 0;
        long lost = 0;
        for (OpenDesk desk : all) {
            Map<String, Long> truth = lists.computeIfAbsent(desk.sight(), _ -> await(() -> desk.list(query)));
            rows += truth.size();
            lost += truth.entrySet().stream()
                    .filter(row -> version(desk, row.getKey()) < row.getValue())
                    .count();
        }
        return new JsonObject().put("rowsInTheirLists", rows).put("lost", lost);
    }

    /// Begins on an event loop: from elsewhere an answer may be there, and gone, before anybody listens.
    private <T> T await(Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        vertx.runOnContext(_ -> work.get().onComplete(done));
        return done.future().await();
    }

    private static long version(OpenDesk desk, String number) {
        OpenDesk.Told told = desk.told().get(number);
        return told == null ? 0 : told.version();
    }

    /// What they heard.
    ///
    /// @param seconds how long it took
    JsonObject json(double seconds) {
        Latencies delays = new Latencies();
        double worst = 0;
        for (OpenDesk desk : all) {
            Latencies own = new Latencies();
            desk.told().forEach((number, told) -> {
                Long at = acknowledged.get(number);
                if (at != null) {
                    own.record(told.at() - at);
                    delays.record(told.at() - at);
                }
            });
            worst = Math.max(worst, own.millis(99));
        }
        LongSummaryStatistics events = each(OpenDesk::events);
        return new JsonObject()
                .put("desks", all.size())
                .put("acknowledgementToRow", delays.json().put("p99MsOfTheSlowestDesk", worst))
                .put("eventsDelivered", events.getSum())
                .put("eventsASecondOfTheBusiestDesk", Latencies.rounded(events.getMax() / seconds))
                .put("eventsASecondOfAllDesks", Latencies.rounded(events.getSum() / seconds))
                .put("bytesAnEvent", each(OpenDesk::bytes).getSum() / Math.max(1, events.getSum()))
                .put("cutOff", sum("cutOff"))
                .put("readAgain", sum("readAgain"));
    }

    private long sum(String trouble) {
        return all.stream().mapToLong(desk -> desk.troubles().getLong(trouble)).sum();
    }

    private LongSummaryStatistics each(ToLongFunction<OpenDesk> figure) {
        return all.stream().mapToLong(figure).summaryStatistics();
    }

    @Override
    public void close() {
        all.forEach(OpenDesk::close);
        client.close().await();
    }
}
