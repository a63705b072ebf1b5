package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract.Outside;
import org.mediacenter.hub.channel.ChannelContract.Told;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.TestMemory;

/// A channel's webhook behind a real HTTP server on loopback, and Meta's calls to it.
public final class MetaSide implements Outside {
    public static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    public static final String SECRET = "rahasia-aplikasi";
    public static final String PREVIOUS_SECRET = "rahasia-lama";
    public static final String VERIFY_TOKEN = "sandi-webhook";
    private static final String NOBODY = "http://127.0.0.1:9";

    private final Vertx vertx = Vertx.vertx();
    private final List<HttpClient> clients = new ArrayList<>();
    private final TestMemory memory = new TestMemory();
    private final Channel channel;
    private final HttpServer server;
    private final UnaryOperator<String> envelope;
    private HttpClient client = newClient();

    /// How a channel is made from what all of them need.
    public interface Making {
        Channel make(Vertx vertx, MetaApp app, MetaWebhook webhook, InstantSource time, Random random);
    }

    /// Without a Graph API.
    ///
    /// @param envelope the body that brings these words
    public MetaSide(Making making, UnaryOperator<String> envelope) {
        this(making, envelope, NOBODY, InstantSource.fixed(NOW));
    }

    /// @param graphUrl where a Graph API is
    public MetaSide(Making making, UnaryOperator<String> envelope, String graphUrl, InstantSource time) {
        this.envelope = envelope;
        MetaApp app =
                new MetaApp(SECRET, Optional.of(PREVIOUS_SECRET), VERIFY_TOKEN, Optional.of(URI.create(graphUrl)));
        this.channel = making.make(vertx, app, new MetaWebhook(app, time), time, new Random(7));
        this.server = await(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
    }

    public MetaSide open(Inbox inbox) {
        await(channel.open(inbox, memory));
        return this;
    }

    public TestMemory memory() {
        return memory;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public CompletableFuture<Told> hand(String text) {
        byte[] body = envelope.apply(text).getBytes(StandardCharsets.UTF_8);
        return client.sendAsync(post(body, MetaSignature.of(SECRET, body)), BodyHandlers.ofString())
                .thenApply(response -> told(response.statusCode()))
                .exceptionally(_ -> Told.NOTHING);
    }

    @Override
    public void cut() {
        client.shutdownNow();
        client = newClient();
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::shutdownNow);
        await(vertx.close());
    }

    /// Posts a body signed as Meta does.
    public HttpResponse<String> signed(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return signed(bytes);
    }

    /// Posts octets signed as Meta does.
    public HttpResponse<String> signed(byte[] bytes) {
        return send(post(bytes, MetaSignature.of(SECRET, bytes)));
    }

    /// Posts a body with this header, or without any where it is empty.
    public HttpResponse<String> posted(byte[] body, String signature) {
        return send(post(body, signature));
    }

    /// Meta makes sure of the address.
    public HttpResponse<String> handshake(String query) {
        return send(HttpRequest.newBuilder(address("?" + query)).GET().build());
    }

    private HttpRequest post(byte[] body, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("")).POST(BodyPublishers.ofByteArray(body));
        if (!signature.isEmpty()) {
            request.header("X-Hub-Signature-256", signature);
        }
        return request.build();
    }

    /// Where the hub listens.
    public String webhook() {
        return "http://127.0.0.1:" + server.actualPort() + "/webhooks/meta";
    }

    private URI address(String query) {
        return URI.create(webhook() + query);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.sendAsync(request, BodyHandlers.ofString()).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve(HttpServerRequest request) {
        Endpoint endpoint = channel.endpoints().stream()
                .filter(one ->
                        one.method().equals(request.method()) && one.path().equals(request.path()))
                .findFirst()
                .orElseThrow();
        MultiMap query = request.params();
        Future<?> _ = request.body()
                .compose(body ->
                        endpoint.answer().apply(new Endpoint.Call(request.headers(), query, body, Optional.empty())))
                .recover(failure -> Future.succeededFuture(failed(failure)))
                .compose(answer -> {
                    request.response().setStatusCode(answer.status()).headers().addAll(answer.headers());
                    request.response().putHeader("Content-Type", answer.contentType());
                    return request.response().end(answer.body());
                });
    }

    private static Endpoint.Answer failed(Throwable failure) {
        return new Endpoint.Answer(
                500, "text/plain", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(failure.toString()));
    }

    private HttpClient newClient() {
        HttpClient fresh =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        clients.add(fresh);
        return fresh;
    }

    private static Told told(int status) {
        return switch (status) {
            case 200 -> Told.YES;
            case 503 -> Told.LATER;
            default -> Told.NO;
        };
    }

    /// Waits until the channel is in this state.
    public void awaitState(State state) {
        Promise<Void> reached = Promise.promise();
        long timer = vertx.setPeriodic(10, _ -> {
            if (channel.health().state() == state) {
                reached.tryComplete();
            }
        });
        await(reached.future());
        vertx.cancelTimer(timer);
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
