package org.mediacenter.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.hub.channel.TestInbox;
import org.mediacenter.hub.channel.TestMemory;

/// Signed nonsense: events with pieces taken away, put elsewhere, turned into other kinds, and broken bytes.
final class WebhookFuzzTest {
    private static final List<Object> ODDITIES = List.of(
            "",
            "null",
            -1,
            1e300,
            Long.MIN_VALUE,
            true,
            new JsonObject(),
            new JsonArray(),
            new JsonArray().add(new JsonArray().add(1)),
            "\uD800",
            "9".repeat(5_000),
            "2222222222222222222",
            TestX.CITY,
            "2026-13-41T99:99:99Z");

    @Test
    @Timeout(120)
    void no_signed_body_makes_it_stumble() {
        TestInbox inbox = new TestInbox();
        try (TestX x = new TestX().open(inbox, new TestMemory())) {
            Random random = new Random(20_261_121);
            for (int i = 0; i < 3_000; i++) {
                byte[] body = body(random);

                assertThat(x.signed(body).join().statusCode())
                        .as("try %d: %s", i, new String(body, StandardCharsets.UTF_8))
                        .isEqualTo(couldBeToken(body) ? 403 : 200);
            }
        }
    }

    /// The handshake signs it for anybody.
    private static boolean couldBeToken(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).matches("[A-Za-z0-9+/=_.~-]{1,200}");
    }

    @Test
    @Tag("long")
    void a_million_signed_bodies_are_read_without_a_stumble() {
        XMessages messages = new XMessages(TestX.CITY, _ -> false);
        Random random = new Random(7);
        for (int i = 0; i < 1_000_000; i++) {
            assertThat(messages.read(Buffer.buffer(body(random)))).isNotEmpty();
        }
    }

    private static byte[] body(Random random) {
        JsonObject event = seed(random);
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoil(event, random, 0);
        }
        byte[] body = event.encode().getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private static JsonObject seed(Random random) {
        String id = "20807658135" + (10_000 + random.nextInt(80_000));
        return switch (random.nextInt(4)) {
            case 0 -> TestX.event("post.mention.create", Samples.fullPost(id));
            case 1 -> TestX.event("dm.received", Samples.olderMessage(id));
            case 2 -> TestX.event("post.delete", TestX.post(id, ""));
            default -> Samples.olderMessage(id).put("for_user_id", TestX.CITY);
        };
    }

    /// Changes one thing somewhere below.
    private static void spoil(JsonObject object, Random random, int depth) {
        List<String> names = new ArrayList<>(object.fieldNames());
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        Object value = object.getValue(name);
        if (value instanceof JsonObject inner && depth < 6 && random.nextInt(4) > 0) {
            spoil(inner, random, depth + 1);
        } else if (value instanceof JsonArray list && !list.isEmpty() && list.getValue(0) instanceof JsonObject first) {
            spoil(first, random, depth + 1);
        } else if (random.nextInt(3) == 0) {
            object.remove(name);
        } else {
            object.put(name, ODDITIES.get(random.nextInt(ODDITIES.size())));
        }
    }
}
