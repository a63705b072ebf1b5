import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Questions and answers on the DevTools socket, matched by their number.
final class Talk implements WebSocket.Listener {
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final StringBuilder partial = new StringBuilder();

    JsonObject call(WebSocket socket, String session, String method, JsonObject parameters) throws Exception {
        int id = last.incrementAndGet();
        JsonObject message =
                new JsonObject().put("id", id).put("method", method).put("params", parameters);
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        socket.sendText(message.encode(), true).get(10, TimeUnit.SECONDS);
        JsonObject answered = answer.get(20, TimeUnit.SECONDS);
        if (answered.containsKey("error")) {
            throw new IOException(method + ": " + answered.getJsonObject("error").getString("message"));
        }
        return answered.getJsonObject("result");
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
        partial.append(data);
        if (isLast) {
            JsonObject message = new JsonObject(partial.toString());
            partial.setLength(0);
            CompletableFuture<JsonObject> answer = waiting.remove(message.getInteger("id", -1));
            if (answer != null) {
                answer.complete(message);
            }
        }
        socket.request(1);
        return null;
    }
}
