package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.parsetools.RecordParser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An officer's open desk: when the live stream first told of each complaint. Thread-safe.
final class LiveStream implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpClient client;
    private final Map<String, Long> shown = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    private LiveStream(HttpClient client) {
        this.client = client;
    }

    /// @param cookie of a signed-in officer who may see every complaint
    static LiveStream open(Vertx vertx, int port, String cookie) {
        HttpClient client = vertx.createHttpClient();
        LiveStream stream = new LiveStream(client);
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/api/v1/events")
                        .putHeader("Accept", "text/event-stream")
                        .putHeader("Cookie", cookie))
                .compose(request -> request.send())
                .compose(response -> {
                    if (response.statusCode() != 200) {
                        return Future.failedFuture("the live stream answered " + response.statusCode());
                    }
                    response.handler(RecordParser.newDelimited("\n", stream::line));
                    return Future.succeededFuture();
                })
                .await();
        return stream;
    }

    /// Hears that a sender was told yes.
    ///
    /// @param body of the acknowledgement
    void acknowledged(Buffer body) {
        acknowledged.put(body.toJsonObject().getString("number"), System.nanoTime());
    }

    /// How many acknowledged complaints it has not told of.
    long missing() {
        return acknowledged.keySet().stream()
                .filter(number -> !shown.containsKey(number))
                .count();
    }

    /// From each acknowledgement to its first event; zero where the event was first.
    Latencies delays() {
        Latencies delays = new Latencies();
        acknowledged.forEach((number, at) -> {
            Long seen = shown.get(number);
            if (seen != null) {
                delays.record(seen - at);
            }
        });
        return delays;
    }

    private void line(Buffer line) {
        long now = System.nanoTime();
        Matcher number = NUMBER.matcher(line.toString());
        while (number.find()) {
            shown.putIfAbsent(number.group(1), now);
        }
    }

    @Override
    public void close() {
        client.close().await();
    }
}
