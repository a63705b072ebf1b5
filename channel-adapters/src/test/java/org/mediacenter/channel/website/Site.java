package org.mediacenter.channel.website;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract.Outside;
import org.mediacenter.hub.channel.ChannelContract.Told;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.TestMemory;

/// The website's channel behind a real HTTP server on loopback, and a real client.
final class Site implements Outside {
    static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<HttpClient> clients = new ArrayList<>();
    final WebsiteChannel channel = new WebsiteChannel(
            InstantSource.fixed(NOW),
            accepted -> accepted.plus(Duration.ofHours(24)),
            (number, key) -> "https://hub.example/track/" + number + "?key=" + key.value());
    private HttpClient client = newClient();

    Site() {
        Endpoint endpoint = channel.endpoints().getFirst();
        server = await(vertx.createHttpServer()
                .requestHandler(request -> serve(endpoint, request))
                .listen(0, "127.0.0.1"));
    }

    Site open(Inbox inbox) {
        await(channel.open(inbox, new TestMemory()));
        return this;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public CompletableFuture<Told> hand(String text) {
        String key = "key-" + Integer.toHexString(text.hashCode());
        String body = "{\"text\":\"" + text + "\"}";
        return client.sendAsync(request(body).header("Idempotency-Key", key).build(), BodyHandlers.ofString())
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

    /// Posts a body and waits for the answer.
    HttpResponse<String> post(String body, String... headers) {
        return post(body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(byte[] body, String... headers) {
        HttpRequest.Builder request = request("").POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + "/api/v1/complaints"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpClient newClient() {
        HttpClient fresh =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        clients.add(fresh);
        return fresh;
    }

    private static void serve(Endpoint endpoint, HttpServerRequest request) {
        Future<?> _ = request.body()
                .compose(body -> endpoint.answer().apply(call(request, body)).compose(answer -> {
                    request.response().setStatusCode(answer.status()).headers().addAll(answer.headers());
                    request.response().putHeader("Content-Type", answer.contentType());
                    return request.response().end(answer.body());
                }));
    }

    private static Endpoint.Call call(HttpServerRequest request, Buffer body) {
        return new Endpoint.Call(
                request.headers(),
                MultiMap.caseInsensitiveMultiMap(),
                body,
                Optional.ofNullable(request.getHeader("X-Test-Token")));
    }

    private static Told told(int status) {
        return switch (status) {
            case 200, 201 -> Told.YES;
            case 503 -> Told.LATER;
            default -> Told.NO;
        };
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
