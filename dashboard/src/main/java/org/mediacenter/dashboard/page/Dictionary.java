package org.mediacenter.dashboard.page;

import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.mediacenter.dashboard.web.Language;

/// The words modules of the desk say by themselves, for one language: the same message files as the pages'.
final class Dictionary {
    static final String TYPE = "application/json";
    private static final Set<String> ROOMS = Set.of(
            "alarm",
            "channel",
            "delivery",
            "desk",
            "duty",
            "flag",
            "hint",
            "kind",
            "mark",
            "priority",
            "queue",
            "reply",
            "ring",
            "status",
            "time",
            "ui");

    private Dictionary() {}

    /// @param name the file's: `words.id.json`
    static String json(String name) {
        Words words =
                Words.in(Language.of(name.replaceAll("^words\\.|\\.json$", "")).orElseThrow());
        JsonObject json = new JsonObject();
        new TreeSet<>(words.keys())
                .stream().filter(Dictionary::isForModules).forEach(key -> json.put(key, words.say(key)));
        return Objects.requireNonNull(json.encode());
    }

    private static boolean isForModules(String key) {
        return key.contains(".") && ROOMS.contains(key.substring(0, key.indexOf('.')));
    }
}
