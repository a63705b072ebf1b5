package org.mediacenter.hub.learning;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.learning.ModelVersion.State;

/// The book of models as the document that keeps it.
final class ModelBookJson {
    private ModelBookJson() {}

    static byte[] write(ModelBook book) {
        JsonArray versions = new JsonArray();
        book.versions().forEach(version -> versions.add(json(version)));
        return new JsonObject().put("versions", versions).toBuffer().getBytes();
    }

    private static JsonObject json(ModelVersion version) {
        JsonObject json = new JsonObject()
                .put("number", version.number())
                .put("cut-off", version.cutOff().toEpochMilli())
                .put("examples", version.examples())
                .put("held-back", version.heldBack())
                .put("right", version.right())
                .put("right-before", version.rightBefore())
                .put("trained", version.trainedAt().toEpochMilli())
                .put("state", version.state().name().toLowerCase(Locale.ROOT))
                .put("since", version.since().toEpochMilli());
        version.by().ifPresent(account -> json.put("by", account));
        return json;
    }

    /// Never fails: see [ModelBook#unreadable].
    static ModelBook read(byte[] content, long written) {
        try {
            JsonArray versions = new JsonObject(Buffer.buffer(content)).getJsonArray("versions");
            List<ModelVersion> all = versions.stream()
                    .map(JsonObject.class::cast)
                    .map(ModelBookJson::version)
                    .toList();
            return new ModelBook(all, written);
        } catch (RuntimeException unreadable) {
            return ModelBook.unreadable();
        }
    }

    private static ModelVersion version(JsonObject json) {
        return new ModelVersion(
                json.getInteger("number"),
                instant(json, "cut-off"),
                json.getInteger("examples"),
                json.getInteger("held-back"),
                json.getInteger("right"),
                json.getInteger("right-before"),
                instant(json, "trained"),
                State.valueOf(json.getString("state").toUpperCase(Locale.ROOT)),
                instant(json, "since"),
                Optional.ofNullable(json.getString("by")));
    }

    private static Instant instant(JsonObject json, String key) {
        return Instant.ofEpochMilli(json.getLong(key));
    }
}
