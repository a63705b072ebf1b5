package org.mediacenter.channel.common;

import io.vertx.core.Future;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Endpoint;

/// A channel's own paths behind a real HTTP server on loopback, and a client of a provider that calls them.
public final class Door implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<HttpClient> clients = new ArrayList<>();
    private HttpClient client = fresh();

    public Door(Channel channel) {
        List<Endpoint> endpoints = channel.endpoints();
        server = Peer.await(vertx.createHttpServer()
                .requestHandler(request -> endpoints.stream()
                        .filter(one -> one.path().equals(request.path()))
                        .filter(one -> one.method().equals(request.method()))
                        .findFirst()
                        .ifPresentOrElse(
                                one -> serve(one, request),
                                () -> request.response().setStatusCode(404).end()))
                .listen(0, "127.0.0.1"));
    }

    /// Sends a body with headers (name, value, name, value) to a path.
    public CompletableFuture<HttpResponse<String>> post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /// Asks a path, query and all.
    public HttpResponse<String> get(String pathAndQuery) {
        try {
            return client.send(HttpRequest.newBuilder(at(pathAndQuery)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Cuts the provider's connections, without a word.
    public void cut() {
        client.shutdownNow();
        client = fresh();
    }

    @Override
    public void close() {
        clients.forEach(HttpClient::shutdownNow);
        Peer.await(vertx.close());
    }

    /// The address of a path.
    public URI at(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + pathAndQuery);
    }

    private HttpClient fresh() {
        HttpClient next =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        clients.add(next);
        return next;
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
        return new Endpoint.Call(request.headers(), request.params(), body, Optional.empty());
    }
}
