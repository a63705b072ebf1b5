package org.mediacenter.hub.profile.book;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediacenter.hub.profile.book.Version.Origin;
import org.mediacenter.hub.profile.book.Version.Withdrawal;
import org.mediacenter.hub.store.StoreUnusable;

/// The book of profile versions as the document that keeps it.
final class ProfileBookJson {
    private ProfileBookJson() {}

    static byte[] write(ProfileBook book) {
        JsonArray versions = new JsonArray();
        book.versions().forEach(version -> versions.add(json(version)));
        return new JsonObject().put("versions", versions).toBuffer().getBytes();
    }

    private static JsonObject json(Version version) {
        JsonObject files = new JsonObject();
        version.files().forEach(files::put);
        JsonObject json = new JsonObject()
                .put("number", version.number())
                .put("name", version.name())
                .put("id", version.id())
                .put("from", version.from().toEpochMilli())
                .put("origin", version.origin().name().toLowerCase(Locale.ROOT))
                .put("by", version.by())
                .put("reason", version.reason())
                .put("at", version.at().toEpochMilli())
                .put("files", files);
        version.withdrawn()
                .ifPresent(withdrawn -> json.put(
                        "withdrawn",
                        new JsonObject()
                                .put("by", withdrawn.by())
                                .put("reason", withdrawn.reason())
                                .put("at", withdrawn.at().toEpochMilli())));
        return json;
    }

    /// @throws StoreUnusable where it is not a book this hub can read: the city must not run on a guess
    static ProfileBook read(byte[] content, long written) {
        try {
            JsonArray versions = new JsonObject(Buffer.buffer(content)).getJsonArray("versions");
            List<Version> all = versions.stream()
                    .map(JsonObject.class::cast)
                    .map(ProfileBookJson::version)
                    .toList();
            return new ProfileBook(all, written);
        } catch (RuntimeException unreadable) {
            throw new StoreUnusable(
                    "the versions of the city profile in the store cannot be read: a newer hub may have written them;"
                            + " start that one",
                    unreadable);
        }
    }

    private static Version version(JsonObject json) {
        return new Version(
                json.getInteger("number"),
                json.getString("name"),
                json.getString("id"),
                instant(json, "from"),
                Origin.valueOf(json.getString("origin").toUpperCase(Locale.ROOT)),
                json.getString("by"),
                json.getString("reason"),
                instant(json, "at"),
                files(json.getJsonObject("files")),
                Optional.ofNullable(json.getJsonObject("withdrawn")).map(ProfileBookJson::withdrawal));
    }

    private static Withdrawal withdrawal(JsonObject json) {
        return new Withdrawal(json.getString("by"), json.getString("reason"), instant(json, "at"));
    }

    private static SortedMap<String, String> files(JsonObject json) {
        SortedMap<String, String> files = new TreeMap<>();
        json.fieldNames().forEach(file -> files.put(file, json.getString(file)));
        return files;
    }

    private static Instant instant(JsonObject json, String key) {
        return Instant.ofEpochMilli(json.getLong(key));
    }
}
