package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// The least a live hub could do: answers each complaint with a number and writes events of the usual length to
/// everybody who listens, one after the other; keeps nothing, asks nobody's rights.
///
/// Runs in its own process, as the hub does; prints its port. Arguments: bytes of an event, events of a complaint.
final class BareFeed {
    private static final int FRAME = 120;

    private final Set<HttpServerResponse> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicLong next = new AtomicLong();
    private final String filling;
    private final int events;

    private BareFeed(int bytes, int events) {
        this.filling = "x".repeat(Math.max(0, bytes - FRAME));
        this.events = events;
    }

    @SuppressWarnings("SystemOut") // the port is told on standard output
    public static void main(String[] arguments) {
        BareFeed feed = new BareFeed(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(feed::handle)
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println("port " + server.actualPort()));
    }

    private void handle(HttpServerRequest request) {
        HttpServerResponse response = request.response();
        if (request.uri().endsWith("/events")) {
            response.setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write(": \n\n");
            response.closeHandler(_ -> listeners.remove(response));
            listeners.add(response);
        } else {
            request.body().onSuccess(_ -> take(response));
        }
    }

    private void take(HttpServerResponse response) {
        long number = next.incrementAndGet();
        response.setStatusCode(201)
                .putHeader("Content-Type", "application/json")
                .end("{\"number\":\"BARE-" + number + "\"}");
        for (int version = 1; version <= events; version++) {
            Buffer event = Buffer.buffer("id: bare-" + number + "\nevent: complaint\ndata: {\"number\":\"BARE-" + number
                    + "\",\"version\":" + version + ",\"matches\":true,\"row\":\"" + filling + "\"}\n\n");
            listeners.forEach(listener -> listener.write(event));
        }
    }
}
