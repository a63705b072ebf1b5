package org.mediacenter.dashboard.standin.telegram;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mediacenter.dashboard.standin.ApiFailure;

/// Telegram on loopback: people who write to the bot on one side, the Bot API on the other.
///
/// Takes only requests Telegram would take. Nothing survives [#close()]. Thread-safe.
public final class TelegramStandIn implements AutoCloseable {
    private static final Pattern DOCUMENT =
            Pattern.compile("(?s)name=\"chat_id\"\r\n\r\n(?<chat>\\d{1,15})\r\n.*?filename=\"(?<name>[^\"]{1,200})\"");
    private static final int REFUSAL_SECONDS = 3;
    private final String token;
    private final TelegramUpdates updates = new TelegramUpdates();
    private final TelegramPeople people;
    private final TelegramQuestions questions;
    private final HttpServer server;
    private final Map<String, ApiFailure> failures = new ConcurrentHashMap<>();

    private TelegramStandIn(Vertx vertx, String token, InstantSource time) {
        this.token = token;
        this.people = new TelegramPeople(updates, time);
        this.questions = new TelegramQuestions(vertx, updates);
        this.people.onUpdate(questions::wake);
        this.server = vertx.createHttpServer().requestHandler(this::serve);
    }

    /// Starts one that knows one bot.
    ///
    /// @param port 0 for any that is free
    public static Future<TelegramStandIn> listening(Vertx vertx, int port, String token, InstantSource time) {
        TelegramStandIn standIn = new TelegramStandIn(vertx, token, time);
        return standIn.server.listen(port, "127.0.0.1").map(_ -> standIn);
    }

    /// Where the hub finds it.
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    public TelegramPeople people() {
        return people;
    }

    /// From now on calls of a method (`sendMessage`, `getUpdates`, `getFile`) end like this.
    public void fail(String method, ApiFailure failure) {
        failures.put(method, failure);
    }

    /// From now on everything is well again.
    public void recover() {
        failures.clear();
    }

    /// Calls this after each question for updates, on a thread of the stand-in: what it confirms is
    /// confirmed then, and it has not been answered.
    void onQuestion(Runnable listener) {
        questions.onQuestion(listener);
    }

    /// Whether the bot confirmed an update.
    boolean isConfirmed(long update) {
        return updates.isConfirmed(update);
    }

    /// Whether the bot was given an update.
    boolean wasGiven(long update) {
        return updates.wasGiven(update);
    }

    /// Hangs up on a question that is held open.
    void cut() {
        questions.cut();
    }

    @Override
    public void close() {
        var _ = server.close();
    }

    private void serve(HttpServerRequest request) {
        var _ = request.body().onSuccess(body -> answer(request, body));
    }

    private void answer(HttpServerRequest request, Buffer body) {
        String path = String.valueOf(request.path());
        String file = "/file/bot" + token + "/";
        String prefix = "/bot" + token + "/";
        if (path.startsWith(file)) {
            people.file(path.substring(file.length()))
                    .ifPresentOrElse(request.response()::end, () -> refuse(request.response(), 404, "Not Found"));
        } else if (path.startsWith(prefix)) {
            called(request, path.substring(prefix.length()), body);
        } else {
            refuse(request.response(), 401, "Unauthorized");
        }
    }

    private void called(HttpServerRequest request, String method, Buffer body) {
        HttpServerResponse response = request.response();
        @Nullable ApiFailure failure = failures.get(method);
        Optional<JsonObject> parameters = parameters(request, body);
        if (failure == ApiFailure.DEAD_KEYS) {
            refuse(response, 401, "Unauthorized");
        } else if (failure == ApiFailure.LIMIT) {
            JsonObject pause = new JsonObject().put("retry_after", REFUSAL_SECONDS);
            end(response, 429, problem(429, "Too Many Requests: retry later").put("parameters", pause));
        } else if (failure == ApiFailure.BROKEN) {
            refuse(response, 502, "Bad Gateway");
        } else if (parameters.isEmpty()) {
            refuse(response, 400, "Bad Request: can't parse parameters");
        } else if (method.equals("getUpdates")) {
            questions.ask(parameters.get(), response);
        } else {
            after(
                    response,
                    failure,
                    people.call(method.equals("sendDocument") ? "sendMessage" : method, parameters.get()));
        }
    }

    private static void after(HttpServerResponse response, @Nullable ApiFailure failure, TelegramPeople.Result result) {
        if (failure == ApiFailure.CUT) {
            response.reset();
        } else if (failure != ApiFailure.SILENCE) {
            end(response, result.status(), result.body());
        }
    }

    private static Optional<JsonObject> parameters(HttpServerRequest request, Buffer body) {
        try {
            String type = String.valueOf(request.getHeader("Content-Type"));
            if (type.startsWith("multipart/form-data")) {
                return document(body.toString(StandardCharsets.ISO_8859_1));
            }
            boolean json = type.startsWith("application/json");
            return json ? Optional.of(body.toJsonObject()) : Optional.empty();
        } catch (DecodeException | ClassCastException _) {
            return Optional.empty();
        }
    }

    /// A file is a message that says its name here.
    private static Optional<JsonObject> document(String form) {
        Matcher found = DOCUMENT.matcher(form);
        return found.find()
                ? Optional.of(new JsonObject()
                        .put("chat_id", Long.parseLong(found.group("chat")))
                        .put("text", "[" + found.group("name") + "]"))
                : Optional.empty();
    }

    static void refuse(HttpServerResponse response, int status, String description) {
        end(response, status, problem(status, description));
    }

    static JsonObject problem(int status, String description) {
        return new JsonObject().put("ok", false).put("error_code", status).put("description", description);
    }

    static void end(HttpServerResponse response, int status, JsonObject body) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(body.toBuffer());
    }
}
