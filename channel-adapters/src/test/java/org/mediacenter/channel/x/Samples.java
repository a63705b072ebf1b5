package org.mediacenter.channel.x;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Invented posts and messages in X's shapes.
final class Samples {

    private Samples() {}

    /// A post with everything a post can have.
    static JsonObject fullPost(String id) {
        return TestX.post(id, "@ContohKota banjir &amp; macet https://t.co/abc https://t.co/pic")
                .put("display_text_range", new JsonArray().add(0).add(40))
                .put("edit_history_tweet_ids", new JsonArray().add(id))
                .put(
                        "attachments",
                        new JsonObject()
                                .put("media_keys", new JsonArray().add("3_1").add("7_2")))
                .put(
                        "geo",
                        new JsonObject()
                                .put(
                                        "coordinates",
                                        new JsonObject()
                                                .put("type", "Point")
                                                .put(
                                                        "coordinates",
                                                        new JsonArray()
                                                                .add(112.75)
                                                                .add(-7.25))))
                .put(
                        "entities",
                        new JsonObject()
                                .put(
                                        "urls",
                                        new JsonArray()
                                                .add(url("https://t.co/abc", "https://contoh.example/berita"))
                                                .add(url("https://t.co/pic", "https://x.com/a/status/1/photo/1")
                                                        .put("media_key", "3_1"))));
    }

    /// What comes with it.
    static JsonObject includes() {
        return new JsonObject()
                .put(
                        "users",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("id", TestX.CITIZEN)
                                        .put("name", "Warga Contoh")
                                        .put("username", "wargacontoh")))
                .put(
                        "media",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("media_key", "3_1")
                                        .put("type", "photo")
                                        .put("url", "https://pbs.twimg.com/media/satu.jpg"))
                                .add(new JsonObject()
                                        .put("media_key", "7_2")
                                        .put("type", "video")
                                        .put("variants", variants())));
    }

    /// A direct message in the shape of the API's first version, which events still have.
    static JsonObject olderMessage(String id) {
        JsonObject media = new JsonObject()
                .put("type", "photo")
                .put("media_url_https", "https://ton.twitter.com/1.1/ton/data/dm/1/2/foto.jpg");
        JsonObject data = new JsonObject()
                .put("text", "Tolong &lt;segera&gt;")
                .put("attachment", new JsonObject().put("type", "media").put("media", media));
        JsonObject created = new JsonObject()
                .put("sender_id", TestX.CITIZEN)
                .put("target", new JsonObject().put("recipient_id", TestX.CITY))
                .put("message_data", data);
        JsonObject user = new JsonObject()
                .put("data", new JsonObject().put("id", TestX.CITIZEN).put("name", "Warga Contoh"));
        return new JsonObject()
                .put(
                        "direct_message_events",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("type", "message_create")
                                        .put("id", id)
                                        .put("created_timestamp", "1795229940000")
                                        .put("message_create", created)))
                .put("users", new JsonObject().put(TestX.CITIZEN, user));
    }

    private static JsonArray variants() {
        return new JsonArray()
                .add(new JsonObject()
                        .put("content_type", "application/x-mpegURL")
                        .put("url", "https://video.twimg.com/a.m3u8"))
                .add(film(832_000, "sedang"))
                .add(film(10_368_000, "besar"))
                .add(film(2_176_000, "cukup"));
    }

    private static JsonObject film(int bits, String name) {
        return new JsonObject()
                .put("bit_rate", bits)
                .put("content_type", "video/mp4")
                .put("url", "https://video.twimg.com/" + name + ".mp4");
    }

    private static JsonObject url(String shortened, String expanded) {
        return new JsonObject().put("url", shortened).put("expanded_url", expanded);
    }
}
