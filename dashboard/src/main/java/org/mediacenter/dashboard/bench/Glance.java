package org.mediacenter.dashboard.bench;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.atomic.AtomicBoolean;

/// What a desk's page asks for beside its list: a while after something came, once however much came meanwhile.
/// Thread-safe.
final class Glance {
    private final Vertx vertx;
    private final HttpClient client;
    private final RequestOptions options;
    private final long afterMillis;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean closed;

    Glance(Vertx vertx, HttpClient client, RequestOptions options, long afterMillis) {
        this.vertx = vertx;
        this.client = client;
        this.options = options;
        this.afterMillis = afterMillis;
    }

    /// Something came.
    void soon() {
        if (asking.compareAndSet(false, true)) {
            vertx.setTimer(afterMillis, _ -> ask());
        }
    }

    /// Nobody looks any more.
    void close() {
        closed = true;
    }

    private void ask() {
        if (closed) {
            return; // its client is closed with the desk
        }
        client.request(options)
                .compose(request -> request.send())
                .compose(response -> response.body())
                .onComplete(_ -> asking.set(false));
    }
}
