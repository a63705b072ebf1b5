package org.mediacenter.dashboard.standin.telegram;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Questions for updates: answered at once where there are any, else held open for as long as was asked.
/// One at a time, as Telegram has it. Thread-safe.
final class TelegramQuestions {
    private static final Set<String> KNOWN = Set.of("offset", "limit", "timeout", "allowed_updates");
    private static final int MOST = 100;
    private static final int LONGEST_SECONDS = 50;
    private final Vertx vertx;
    private final TelegramUpdates updates;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Optional<Held> held = Optional.empty();

    private record Held(HttpServerResponse response, int limit, long timer) {}

    TelegramQuestions(Vertx vertx, TelegramUpdates updates) {
        this.vertx = vertx;
        this.updates = updates;
    }

    void onQuestion(Runnable listener) {
        listeners.add(listener);
    }

    synchronized void ask(JsonObject parameters, HttpServerResponse response) {
        int limit = number(parameters, "limit", MOST);
        int timeout = number(parameters, "timeout", 0);
        if (!KNOWN.containsAll(parameters.fieldNames())
                || limit < 1
                || limit > MOST
                || timeout < 0
                || timeout > LONGEST_SECONDS) {
            TelegramStandIn.refuse(response, 400, "Bad Request: wrong parameters of getUpdates");
            return;
        }
        held.ifPresent(other -> {
            vertx.cancelTimer(other.timer());
            TelegramStandIn.refuse(other.response(), 409, "Conflict: terminated by other getUpdates request");
        });
        held = Optional.empty();
        if (parameters.getValue("offset") instanceof Number offset) {
            updates.confirmBelow(offset.longValue());
        }
        listeners.forEach(Runnable::run);
        answerOrHold(response, limit, timeout);
    }

    /// There may be something for the question that is held open.
    synchronized void wake() {
        held.ifPresent(question -> {
            List<JsonObject> next = updates.next(question.limit());
            if (!next.isEmpty()) {
                vertx.cancelTimer(question.timer());
                held = Optional.empty();
                end(question.response(), next);
            }
        });
    }

    synchronized void cut() {
        held.ifPresent(question -> {
            vertx.cancelTimer(question.timer());
            question.response().reset();
        });
        held = Optional.empty();
    }

    private void answerOrHold(HttpServerResponse response, int limit, int timeout) {
        List<JsonObject> next = updates.next(limit);
        if (!next.isEmpty() || timeout == 0) {
            end(response, next);
            return;
        }
        long timer = vertx.setTimer(timeout * 1_000L, _ -> release(response));
        held = Optional.of(new Held(response, limit, timer));
    }

    private synchronized void release(HttpServerResponse response) {
        if (held.filter(question -> question.response().equals(response)).isPresent()) {
            held = Optional.empty();
            end(response, List.of());
        }
    }

    private static void end(HttpServerResponse response, List<JsonObject> found) {
        TelegramStandIn.end(response, 200, new JsonObject().put("ok", true).put("result", new JsonArray(found)));
    }

    private static int number(JsonObject parameters, String name, int standard) {
        return parameters.getValue(name) instanceof Number number ? number.intValue() : standard;
    }
}
