package org.mediacenter.dashboard.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One page of a Chromium, spoken with by the
/// [DevTools protocol](https://chromedevtools.github.io/devtools-protocol/). Thread-safe.
final class DevTools implements AutoCloseable {
    private static final int LONGEST_ANSWER = 8 * 1024 * 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final WebSocketClient client;
    private final WebSocket socket;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, Promise<JsonObject>> asked = new ConcurrentHashMap<>();

    private DevTools(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(this::heard);
    }

    /// Takes the first page of the Chromium that listens on a port.
    static DevTools attach(Vertx vertx, int port) throws IOException, InterruptedException {
        String address = pages(port).stream()
                .map(JsonObject.class::cast)
                .filter(target -> "page".equals(target.getString("type")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the browser has no page"))
                .getString("webSocketDebuggerUrl");
        WebSocketClient client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(LONGEST_ANSWER).setMaxMessageSize(LONGEST_ANSWER));
        // an origin would be refused: the browser opens its tools to programs, not to pages
        WebSocket socket = client.connect(new WebSocketConnectOptions()
                        .setPort(port)
                        .setHost("127.0.0.1")
                        .setURI(URI.create(address).getPath())
                        .setAllowOriginHeader(false))
                .await();
        return new DevTools(client, socket);
    }

    private static JsonArray pages(int port) throws IOException, InterruptedException {
        URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(list).build();
            return new JsonArray(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private void heard(String text) {
        JsonObject message = new JsonObject(text);
        Promise<JsonObject> waiting = message.containsKey("id") ? asked.remove(message.getInteger("id")) : null;
        if (waiting == null) {
            return;
        }
        if (message.containsKey("error")) {
            waiting.fail(message.getJsonObject("error").getString("message"));
        } else {
            waiting.complete(message.getJsonObject("result"));
        }
    }

    /// Asks for something and waits for the answer.
    JsonObject ask(String method, JsonObject parameters) {
        int id = next.incrementAndGet();
        Promise<JsonObject> answer = Promise.promise();
        asked.put(id, answer);
        socket.writeTextMessage(new JsonObject()
                .put("id", id)
                .put("method", method)
                .put("params", parameters)
                .encode());
        Future<JsonObject> result = answer.future();
        return result.timeout(PATIENCE_SECONDS, TimeUnit.SECONDS).await();
    }

    /// What an expression of JavaScript comes to in the page; it may be a promise.
    Object evaluate(String expression) {
        JsonObject answer = ask(
                "Runtime.evaluate",
                new JsonObject()
                        .put("expression", expression)
                        .put("returnByValue", true)
                        .put("awaitPromise", true));
        if (answer.containsKey("exceptionDetails")) {
            throw new IllegalStateException("the page failed: " + answer.getJsonObject("exceptionDetails"));
        }
        return answer.getJsonObject("result").getValue("value", "");
    }

    @Override
    public void close() {
        client.close().await();
    }
}
