package org.mediacenter.channel.common;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A provider's HTTP API on loopback that does what a test says and remembers what it was asked.
public final class Peer implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<Asked> all = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Asked> fresh = new LinkedBlockingQueue<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Answering answering;

    /// One request.
    public record Asked(String method, String path, MultiMap query, MultiMap headers, Buffer body) {
        public JsonObject json() {
            return body.toJsonObject();
        }

        public String query(String name) {
            return String.valueOf(query.get(name));
        }
    }

    /// Answers a request, or leaves it unanswered.
    public interface Answering {
        void answer(Asked asked, HttpServerResponse response);
    }

    public Peer(Answering answering) {
        this.answering = answering;
        server = await(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
    }

    /// From now on it answers like this.
    public void answers(Answering next) {
        answering = next;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /// Everything asked so far, in order.
    public List<Asked> asked() {
        return List.copyOf(all);
    }

    /// Everything asked on a path so far, in order.
    public List<Asked> asked(String path) {
        return all.stream().filter(one -> one.path().equals(path)).toList();
    }

    /// How often somebody looked whether it is there.
    public int looks() {
        return looks.get();
    }

    /// Waits for the next request on a path, leaving out others; what it was to be answered is decided by then.
    public Asked next(String path) throws InterruptedException {
        while (true) {
            @Nullable Asked next = fresh.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was asked in 20 seconds");
            }
            if (next.path().equals(path)) {
                return next;
            }
        }
    }

    /// An answer of JSON.
    public static void json(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }

    @Override
    public void close() {
        await(vertx.close());
    }

    /// Whoever only looks whether it is there is told so, and is nothing that was asked.
    private void serve(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.HEAD)) {
            looks.incrementAndGet();
            request.response().end();
            return;
        }
        Future<?> _ = request.body().onSuccess(body -> {
            Asked asked = new Asked(
                    request.method().name(), String.valueOf(request.path()), request.params(), request.headers(), body);
            all.add(asked);
            try {
                answering.answer(asked, request.response());
            } finally {
                fresh.add(asked);
            }
        });
    }

    /// Waits for a future.
    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
