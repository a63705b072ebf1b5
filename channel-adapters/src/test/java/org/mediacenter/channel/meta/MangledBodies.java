package org.mediacenter.channel.meta;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Events as no provider should send them: sound ones with a member left out, of another kind, or damaged octets.
public final class MangledBodies {
    private static final List<Object> ODD = List.of(
            "", "\u0000", "null", -1, 1e300, Long.MAX_VALUE, true, new JsonObject(), new JsonArray().add(7), "\uD800x");
    private final Random random;
    private final Function<Random, String> sounds;

    /// @param sounds makes a sound one
    public MangledBodies(Random random, Function<Random, String> sounds) {
        this.random = random;
        this.sounds = sounds;
    }

    public byte[] next() {
        JsonObject sound = new JsonObject(sounds.apply(random));
        if (random.nextInt(4) > 0) {
            mangle(sound);
        }
        byte[] bytes = sound.encode().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? damaged(bytes) : bytes;
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
