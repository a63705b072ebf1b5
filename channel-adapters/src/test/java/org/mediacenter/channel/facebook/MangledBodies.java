package org.mediacenter.channel.facebook;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Events as no provider should send them: sound ones with a member left out, of another kind, or damaged octets.
final class MangledBodies {
    private static final List<Object> ODD = List.of(
            "", "\u0000", "null", -1, 1e300, Long.MAX_VALUE, true, new JsonObject(), new JsonArray().add(7), "\uD800x");
    private final Random random;

    MangledBodies(Random random) {
        this.random = random;
    }

    byte[] next() {
        JsonObject sound = new JsonObject(sound());
        if (random.nextInt(4) > 0) {
            mangle(sound);
        }
        byte[] bytes = sound.encode().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? damaged(bytes) : bytes;
    }

    private String sound() {
        String id = "7_" + random.nextInt(1_000);
        return switch (random.nextInt(4)) {
            case 0 -> Comments.envelope(Comments.comment("100_7", id, "55", "lampu"));
            case 1 -> Comments.envelope(Comments.post("100_" + random.nextInt(1_000), "55", "banjir"));
            case 2 ->
                Comments.messenger(new JsonObject()
                        .put("message", new JsonObject().put("mid", id).put("text", "air")));
            default ->
                Comments.messenger(new JsonObject()
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

    /// Changes one member, somewhere.
    private void mangle(JsonObject object) {
        List<String> names = List.copyOf(object.fieldNames());
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        Object value = object.getValue(name);
        if (random.nextInt(3) > 0 && value instanceof JsonObject inner) {
            mangle(inner);
        } else if (random.nextInt(3) > 0 && value instanceof JsonArray list && !list.isEmpty()) {
            mangle(list.getJsonObject(0));
        } else if (random.nextBoolean()) {
            object.remove(name);
        } else {
            object.put(name, random.nextInt(5) == 0 ? null : ODD.get(random.nextInt(ODD.size())));
        }
    }

    private byte[] damaged(byte[] bytes) {
        byte[] damaged = bytes.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }
}
