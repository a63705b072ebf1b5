package org.mediacenter.channel.x;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Node;
import org.mediacenter.hub.channel.Unreadable;

/// One event as it is kept, so that it can be shown and read again.
record Envelope(JsonObject whole) {
    static final String MENTION = "post.mention.create";
    static final String DIRECT = "dm.received";

    /// An event X sent.
    static Envelope of(Node event) {
        return wrapped(event.json());
    }

    /// One direct message of the older shape, with its sender.
    static Envelope ofOlder(Node message, Node users) {
        String sender = message.in("message_create").text("sender_id").orElse("");
        return new Envelope(new JsonObject()
                .put("direct_message_events", new JsonArray().add(message.json()))
                .put("users", new JsonObject().put(sender, users.in(sender).json())));
    }

    /// One deletion of the older shape.
    static Envelope ofDeletion(Node deletion) {
        return new Envelope(new JsonObject().put("tweet_delete_events", new JsonArray().add(deletion.json())));
    }

    /// A post or message that was asked for, in the shape of the event that would have brought it, with as
    /// much of the page's includes as belongs to it.
    static Envelope asked(String kind, Node item, Node includes) {
        String author = item.text("author_id").or(() -> item.text("sender_id")).orElse("");
        List<String> keys = item.in("attachments").texts("media_keys");
        JsonObject belonging = new JsonObject()
                .put("users", chosen(includes.all("users"), "id", List.of(author)))
                .put("media", chosen(includes.all("media"), "media_key", keys));
        return wrapped(new JsonObject()
                .put("event_type", kind)
                .put("payload", item.json())
                .put("includes", belonging));
    }

    private static Envelope wrapped(JsonObject event) {
        return new Envelope(new JsonObject().put("data", event));
    }

    private static JsonArray chosen(List<Node> all, String name, List<String> wanted) {
        JsonArray chosen = new JsonArray();
        all.stream()
                .filter(one -> one.text(name).filter(wanted::contains).isPresent())
                .forEach(one -> chosen.add(one.json()));
        return chosen;
    }

    String raw() {
        return whole.encode();
    }

    Decoded unreadable(String why) {
        String raw = raw();
        return new Decoded.Malformed(new Unreadable(XChannel.NAME, unreadableId(raw), raw, why));
    }

    static String unreadableId(String raw) {
        return "unreadable-" + new Fingerprint().with(raw).hex();
    }
}
