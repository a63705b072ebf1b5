package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;

/// The least an HTTP hub could do: reads a complaint and answers 201 with a body of the usual
/// length, nothing else.
///
/// Runs in its own process, as the hub does; prints its port.
final class BareAnswer {
    private BareAnswer() {}

    @SuppressWarnings("SystemOut") // the port is told on standard output
    public static void main(String[] arguments) {
        Buffer answer = Buffer.buffer(
                "{\"number\":\"%s\",\"trackingKey\":\"%s\",\"deadlineFeedback\":\"%s\",\"trackUrl\":\"%s\"}"
                        .formatted("K7H-M3X-RTY", "x".repeat(20), "2026-01-01T00:00:00.000+00:00", "x".repeat(70)));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.body()
                        .onSuccess(_ -> request.response()
                                .setStatusCode(201)
                                .putHeader("Content-Type", "application/json")
                                .end(answer)))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println("port " + server.actualPort()));
    }
}
