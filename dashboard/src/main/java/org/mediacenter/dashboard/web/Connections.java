package org.mediacenter.dashboard.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Cuts off peers that hold a connection without ever finishing a request (slow loris).
///
/// A connection has 20 seconds for its first request and 75 between two; while a request is being
/// answered it is left alone.
final class Connections {
    private static final long FIRST_MILLIS = 20_000;
    private static final long NEXT_MILLIS = 75_000;

    private final Vertx vertx;
    private final Map<HttpConnection, Long> timers = new ConcurrentHashMap<>();

    Connections(Vertx vertx) {
        this.vertx = vertx;
    }

    void watch(HttpServer server) {
        server.connectionHandler(connection -> {
            patience(connection, FIRST_MILLIS);
            connection.closeHandler(_ -> rest(connection));
        });
    }

    /// A request's head came whole.
    void busy(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        rest(connection);
        request.response().endHandler(_ -> patience(connection, NEXT_MILLIS));
    }

    private void patience(HttpConnection connection, long millis) {
        timers.put(connection, vertx.setTimer(millis, _ -> connection.close()));
    }

    private void rest(HttpConnection connection) {
        Long timer = timers.remove(connection);
        if (timer != null) {
            vertx.cancelTimer(timer);
        }
    }
}
