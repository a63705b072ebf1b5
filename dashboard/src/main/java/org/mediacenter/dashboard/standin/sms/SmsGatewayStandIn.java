package org.mediacenter.dashboard.standin.sms;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.mediacenter.dashboard.standin.ApiFailure;

/// An SMS provider's web API on loopback, as the README's example of a gateway has it: telephones on one
/// side, `POST /v1/messages` on the other, and calls to the hub's webhook with a token.
///
/// Takes only requests its description allows. Nothing survives [#close()]. Thread-safe.
public final class SmsGatewayStandIn implements AutoCloseable {
    private static final int LIMIT_SECONDS = 3;
    private final String key;
    private final String token;
    private final InstantSource time;
    private final HttpServer server;
    private final HttpClient client;
    private final List<GatewayText> taken = new CopyOnWriteArrayList<>();
    private final List<Consumer<GatewayText>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile Optional<ApiFailure> failure = Optional.empty();

    private SmsGatewayStandIn(Vertx vertx, String key, String token, InstantSource time) {
        this.key = key;
        this.token = token;
        this.time = time;
        this.client = vertx.createHttpClient();
        this.server = vertx.createHttpServer().requestHandler(this::serve);
    }

    /// Starts one with one customer.
    ///
    /// @param port 0 for any that is free
    /// @param key what the customer's requests carry
    /// @param token what its own calls carry
    public static Future<SmsGatewayStandIn> listening(
            Vertx vertx, int port, String key, String token, InstantSource time) {
        SmsGatewayStandIn standIn = new SmsGatewayStandIn(vertx, key, token, time);
        return standIn.server.listen(port, "127.0.0.1").map(_ -> standIn);
    }

    /// Where the hub finds it.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /// What it took, in order.
    public List<GatewayText> taken() {
        return List.copyOf(taken);
    }

    /// Calls this for each text it takes, on a thread of the stand-in.
    public void onTaken(Consumer<GatewayText> listener) {
        listeners.add(listener);
    }

    /// From now on requests end like this.
    public void fail(ApiFailure how) {
        failure = Optional.of(how);
    }

    /// From now on everything is well again.
    public void recover() {
        failure = Optional.empty();
    }

    /// A telephone writes to the city; the hub is called.
    ///
    /// @param webhook the hub's address for messages
    /// @return the status it answered
    public Future<Integer> write(URI webhook, String from, String text) {
        return call(
                webhook,
                new JsonObject()
                        .put("message_id", "in-" + count.incrementAndGet())
                        .put("sender", from)
                        .put("message", text)
                        .put("received_at", time.millis()));
    }

    /// Tells the hub what became of a text.
    ///
    /// @param webhook the hub's address for receipts
    /// @param status `DELIVERED`, `UNDELIVERED` or `EXPIRED`
    /// @return the status it answered
    public Future<Integer> receipt(URI webhook, String id, String status) {
        return call(webhook, new JsonObject().put("message_id", id).put("status", status));
    }

    @Override
    public void close() {
        var _ = server.close();
        var _ = client.close();
    }

    private Future<Integer> call(URI webhook, JsonObject body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(webhook.toString())
                .putHeader("Content-Type", "application/json")
                .putHeader("X-Callback-Token", token);
        return client.request(options)
                .compose(request -> request.send(body.toBuffer()))
                .map(HttpClientResponse::statusCode);
    }

    private void serve(HttpServerRequest request) {
        var _ = request.body().onSuccess(body -> answer(request, body));
    }

    private void answer(HttpServerRequest request, Buffer body) {
        HttpServerResponse response = request.response();
        Optional<ApiFailure> now = failure;
        if (now.isEmpty() || now.get() == ApiFailure.CUT || now.get() == ApiFailure.SILENCE) {
            GatewayRules.Answer answer = GatewayRules.answer(key, "m-" + count.incrementAndGet(), request, body);
            answer.accepted().ifPresent(this::take);
            end(response, now, answer);
        } else {
            switch (now.get()) {
                case DEAD_KEYS -> end(response, Optional.empty(), GatewayRules.refused(401, "unknown key"));
                case LIMIT -> {
                    response.putHeader("Retry-After", Integer.toString(LIMIT_SECONDS));
                    end(response, Optional.empty(), GatewayRules.refused(429, "too many requests"));
                }
                default -> end(response, Optional.empty(), GatewayRules.refused(502, "bad gateway"));
            }
        }
    }

    private void take(JsonObject text) {
        GatewayText one = new GatewayText(
                text.getString("id"),
                text.getString("recipient"),
                text.getString("sender"),
                text.getString("message"),
                text.getString("reference"));
        taken.add(one);
        listeners.forEach(listener -> listener.accept(one));
    }

    private static void end(HttpServerResponse response, Optional<ApiFailure> failure, GatewayRules.Answer answer) {
        if (failure.isEmpty()) {
            response.setStatusCode(answer.status())
                    .putHeader("Content-Type", "application/json")
                    .end(answer.body().toBuffer());
        } else if (failure.get() == ApiFailure.CUT) {
            response.reset();
        }
    }
}
