package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.Optional;

/// Sends complaints as a program does: JSON over connections that are kept open.
final class Postbox implements AutoCloseable {
    private static final int CREATED = 201;

    private final HttpClient client;
    private final RequestOptions options;
    private final InventedComplaints complaints = new InventedComplaints();
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    /// @param connections at most; more requests wait in this process
    Postbox(Vertx vertx, int port, int connections, Optional<String> token) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAliveTimeout(600), new PoolOptions().setHttp1MaxSize(connections));
        options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI("/api/v1/complaints")
                .putHeader("Content-Type", "application/json");
        token.ifPresent(secret -> options.putHeader("Authorization", "Bearer " + secret));
    }

    /// Sends the n-th complaint.
    ///
    /// @return the body of the 201; fails with any other answer
    Future<Buffer> post(int n) {
        return client.request(options)
                .compose(request -> request.putHeader("Idempotency-Key", run + "-" + n)
                        .send(complaints.request(n, "").toBuffer()))
                .compose(Postbox::created);
    }

    private static Future<Buffer> created(HttpClientResponse response) {
        return response.body()
                .compose(body -> response.statusCode() == CREATED
                        ? Future.succeededFuture(body)
                        : Future.failedFuture("answered " + response.statusCode() + " " + body));
    }

    @Override
    public void close() {
        client.close().await();
    }
}
