package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// One signed-in person's live stream, as the desk in a browser keeps it: comes back with `Last-Event-ID`, and
/// reads the list again when told to, and asks for what stands around the list when something came. Remembers of each
/// complaint when it was first told of and the last version.
///
/// Thread-safe for readers; what it hears comes on one event loop.
final class OpenDesk {
    private static final String ID = "id: ";
    private static final String DATA = "data: {\"number\":\"";
    private static final String VERSION = "\"version\":";
    private static final String AGAIN = "event: again";

    private final HttpClient client;
    private final int port;
    private final Seat seat;
    private final List<Glance> glances;
    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong cuts = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private final AtomicLong underWay = new AtomicLong();
    private volatile String cursor = "";
    private volatile boolean closed;

    /// What a desk knows of a complaint.
    ///
    /// @param at when it first heard of it, by this process's clock
    record Told(long at, long version) {
        Told after(Told earlier) {
            return new Told(earlier.at, Math.max(earlier.version, version));
        }
    }

    OpenDesk(Vertx vertx, HttpClient client, int port, Seat seat) {
        this.client = client;
        this.port = port;
        this.seat = seat;
        this.glances = seat.glances().entrySet().stream()
                .map(glance -> new Glance(vertx, client, options(glance.getKey()), glance.getValue()))
                .toList();
    }

    /// Completes when the stream is open.
    Future<Void> open() {
        return client.request(options("/api/v1/events")
                        .putHeader("Accept", "text/event-stream")
                        .putHeader("Last-Event-ID", cursor))
                .compose(request -> request.send())
                .compose(this::listen);
    }

    private Future<Void> listen(HttpClientResponse response) {
        if (response.statusCode() != 200) {
            return Future.failedFuture("the live stream answered " + response.statusCode());
        }
        response.handler(RecordParser.newDelimited("\n", this::line));
        response.end().onComplete(_ -> cut());
        return Future.succeededFuture();
    }

    private void cut() {
        if (!closed) {
            cuts.incrementAndGet();
            open().onFailure(_ -> cuts.incrementAndGet());
        }
    }

    private void line(Buffer read) {
        long now = System.nanoTime();
        bytes.addAndGet(read.length() + 1L);
        String line = read.toString();
        if (line.startsWith(DATA)) {
            events.incrementAndGet();
            String number = line.substring(DATA.length(), line.indexOf('"', DATA.length()));
            told.merge(number, new Told(now, version(line)), (earlier, later) -> later.after(earlier));
            glances.forEach(Glance::soon);
        } else if (line.startsWith(ID)) {
            cursor = line.substring(ID.length());
        } else if (line.startsWith(AGAIN)) {
            readings.incrementAndGet();
            underWay.incrementAndGet();
            DeskList.read(client, options(""), "")
                    .onComplete(_ -> underWay.decrementAndGet())
                    .onSuccess(rows -> rows.forEach((number, version) ->
                            told.merge(number, new Told(now, version), (earlier, later) -> later.after(earlier))));
        }
    }

    private static long version(String line) {
        int from = line.indexOf(VERSION) + VERSION.length();
        int to = from;
        while (Character.isDigit(line.charAt(to))) {
            to++;
        }
        return Long.parseLong(line, from, to, 10);
    }

    private RequestOptions options(String path) {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(path)
                .putHeader("Cookie", seat.cookie());
    }

    /// Begins to count anew, and forgets what it was told.
    void forgetFigures() {
        events.set(0);
        bytes.set(0);
        cuts.set(0);
        readings.set(0);
        told.clear();
    }

    Map<String, Told> told() {
        return told;
    }

    long events() {
        return events.get();
    }

    long bytes() {
        return bytes.get();
    }

    /// Whether it reads its list again now.
    boolean isReading() {
        return underWay.get() > 0;
    }

    /// A word for what it sees.
    String sight() {
        return seat.sight();
    }

    /// How often it was cut off, and how often it had to read everything again.
    JsonObject troubles() {
        return new JsonObject().put("cutOff", cuts.get()).put("readAgain", readings.get());
    }

    /// The rows its list shows now, by the hub's own answer.
    ///
    /// @param query filters
    Future<Map<String, Long>> list(String query) {
        return DeskList.read(client, options(""), query);
    }

    void close() {
        closed = true;
        glances.forEach(Glance::close);
    }
}
