package org.mediacenter.dashboard.standin.x;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Posts, messages and errors in the shapes of X's API.
final class XJson {
    private final XWorld world;

    XJson(XWorld world) {
        this.world = world;
    }

    JsonObject post(XPost post) {
        JsonObject json = new JsonObject()
                .put("id", post.id())
                .put("author_id", post.author())
                .put("conversation_id", post.thread())
                .put("created_at", written(post.at()))
                .put("edit_history_tweet_ids", new JsonArray().add(post.id()))
                .put(
                        "text",
                        post.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        post.answers().ifPresent(answered -> {
            json.put(
                    "referenced_tweets",
                    new JsonArray()
                            .add(new JsonObject().put("type", "replied_to").put("id", answered)));
            world.find(answered).ifPresent(other -> json.put("in_reply_to_user_id", other.author()));
        });
        return json;
    }

    JsonObject message(XMessage message) {
        return new JsonObject()
                .put("id", message.id())
                .put("event_type", "MessageCreate")
                .put("sender_id", message.from())
                .put("dm_conversation_id", message.from() + "-" + message.to())
                .put("created_at", written(message.at()))
                .put("text", message.text());
    }

    JsonObject user(String id) {
        String handle = world.handle(id).orElse("unknown");
        return new JsonObject().put("id", id).put("name", handle).put("username", handle);
    }

    JsonObject page(List<JsonObject> found, List<String> authors, Optional<String> next) {
        JsonArray users = new JsonArray();
        authors.stream().distinct().forEach(id -> users.add(user(id)));
        JsonObject meta = new JsonObject().put("result_count", found.size());
        next.ifPresent(token -> meta.put("next_token", token));
        JsonObject page = new JsonObject().put("meta", meta);
        return found.isEmpty()
                ? page
                : page.put("data", new JsonArray(found)).put("includes", new JsonObject().put("users", users));
    }

    JsonObject event(String kind, String account, String uuid, JsonObject payload, String author) {
        JsonObject includes = new JsonObject().put("users", new JsonArray().add(user(author)));
        return new JsonObject()
                .put(
                        "data",
                        new JsonObject()
                                .put("event_uuid", uuid)
                                .put("filter", new JsonObject().put("user_id", account))
                                .put("event_type", kind)
                                .put("payload", payload)
                                .put("includes", includes));
    }

    static JsonObject problem(int status, String title, String detail) {
        return new JsonObject()
                .put("title", title)
                .put("detail", detail)
                .put("type", "about:blank")
                .put("status", status);
    }

    private static String written(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ".000Z");
    }
}
