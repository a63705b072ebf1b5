package org.mediacenter.dashboard.standin.telegram;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people wrote and the bot has not confirmed yet, as Telegram keeps it. Thread-safe.
final class TelegramUpdates {
    private final TreeMap<Long, JsonObject> waiting = new TreeMap<>();
    private final Map<Long, Integer> given = new TreeMap<>();
    private long last = 700_000_000;

    /// Something happened.
    ///
    /// @return the update's number
    synchronized long add(String kind, JsonObject message) {
        last++;
        waiting.put(last, new JsonObject().put("update_id", last).put(kind, message));
        return last;
    }

    /// The bot has everything below this number.
    synchronized void confirmBelow(long offset) {
        waiting.headMap(offset).clear();
    }

    /// The earliest that are not confirmed.
    synchronized List<JsonObject> next(int most) {
        List<JsonObject> next = new ArrayList<>();
        waiting.forEach((id, update) -> {
            if (next.size() < most) {
                next.add(update);
                given.merge(id, 1, Integer::sum);
            }
        });
        return next;
    }

    synchronized boolean isConfirmed(long id) {
        return !waiting.containsKey(id);
    }

    /// Whether the bot was given it, confirmed or not.
    synchronized boolean wasGiven(long id) {
        return given.containsKey(id);
    }
}
