package org.mediacenter.channel.facebook;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Random;
import org.mediacenter.channel.meta.MetaEvent;
import org.mediacenter.channel.meta.MetaEvents;

/// Invented events of the page 100.
final class Comments {
    static final String PAGE = "100";

    private Comments() {}

    /// A comment at the top below a post.
    static JsonObject comment(String post, String id, String author, String text) {
        return feed("comment", "add")
                .put("post_id", post)
                .put("comment_id", id)
                .put("parent_id", post)
                .put("from", new JsonObject().put("id", author).put("name", "Warga " + author))
                .put("created_time", 1795230000L)
                .put("message", text);
    }

    static JsonObject post(String id, String author, String text) {
        return feed("status", "add")
                .put("post_id", id)
                .put("from", new JsonObject().put("id", author).put("name", "Warga " + author))
                .put("created_time", 1795230000L)
                .put("message", text);
    }

    static JsonObject feed(String item, String verb) {
        return new JsonObject().put("item", item).put("verb", verb);
    }

    /// One entry with changes of the field `feed`.
    static String envelope(JsonObject... values) {
        JsonArray changes = new JsonArray();
        List.of(values)
                .forEach(value ->
                        changes.add(new JsonObject().put("field", "feed").put("value", value)));
        return envelope("changes", changes);
    }

    static String envelope(String list, JsonArray events) {
        JsonObject entry =
                new JsonObject().put("id", PAGE).put("time", 1795230001L).put(list, events);
        return new JsonObject()
                .put("object", "page")
                .put("entry", new JsonArray().add(entry))
                .encode();
    }

    /// A direct message of person 55.
    static String messenger(JsonObject what) {
        JsonObject event = new JsonObject()
                .put("sender", new JsonObject().put("id", "55"))
                .put("recipient", new JsonObject().put("id", PAGE))
                .put("timestamp", 1795230000_123L)
                .mergeIn(what);
        return envelope("messaging", new JsonArray().add(event));
    }

    static MetaEvent event(String envelope) {
        return MetaEvents.read(Buffer.buffer(envelope)).orElseThrow().getFirst();
    }

    /// Some event.
    static String any(Random random) {
        String id = "7_" + random.nextInt(1_000);
        return switch (random.nextInt(4)) {
            case 0 -> envelope(comment("100_7", id, "55", "lampu"));
            case 1 -> envelope(post("100_" + random.nextInt(1_000), "55", "banjir"));
            case 2 ->
                messenger(new JsonObject()
                        .put("message", new JsonObject().put("mid", id).put("text", "air")));
            default ->
                messenger(new JsonObject()
                        .put(
                                "message",
                                new JsonObject().put("mid", id).put("attachments", new JsonArray().add(location()))));
        };
    }

    private static JsonObject location() {
        return new JsonObject()
                .put("type", "location")
                .put(
                        "payload",
                        new JsonObject()
                                .put(
                                        "coordinates",
                                        new JsonObject().put("lat", -7.2).put("long", 112.7)));
    }
}
