package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Call;

/// Nonsense with a right secret: fields of other kinds, cut and broken bytes, depths, lists where none should be.
final class GatewayFuzzTest {
    private static final List<Object> ODDITIES = List.of(
            "",
            -1,
            1e300,
            Long.MIN_VALUE,
            true,
            new JsonObject(),
            new JsonArray(),
            new JsonArray().add(new JsonArray().add(1)),
            "\uD800",
            "9".repeat(5_000),
            "+62800000001",
            "2026-13-41T99:99:99Z");

    private final List<Endpoint> endpoints = new ArrayList<>();

    GatewayFuzzTest() {
        add(TestGateway.receive("POST", "header:X-Secret"));
        add(receive("/results", "/sender/n", "epoch-milliseconds"));
        add(receive("", "/results/0/from", "yyyy-MM-dd HH:mm:ss"));
    }

    @Test
    @Timeout(120)
    void no_body_with_the_secret_makes_it_stumble() {
        run(30_000, 20_261_122);
    }

    @Test
    @Tag("long")
    void a_million_bodies_are_read_without_a_stumble() {
        run(1_000_000, 7);
    }

    private void run(int times, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            byte[] body = body(random);
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Secret", TestGateway.SECRET);
            Call call = new Call(headers, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body), Optional.empty());
            Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));

            assertThat(endpoint.answer().apply(call).result().status())
                    .as("try %d: %s", i, new String(body, StandardCharsets.UTF_8))
                    .isEqualTo(200);
        }
    }

    private void add(Receive receive) {
        GatewaySettings settings = TestGateway.settings("gerbang", TestGateway.json(), receive);
        endpoints.addAll(new Webhook(
                        settings,
                        new GatewayMessages(settings, TestGateway.ZONE),
                        _ -> Future.succeededFuture(new Accepted.Noted()),
                        () -> {},
                        new TurnedAway(settings.name(), InstantSource.system()))
                .endpoints());
    }

    private static Receive receive(String list, String sender, String timeForm) {
        return new Receive("POST", "header:X-Secret", TestGateway.SECRET, list, sender, "text", "id", "at", timeForm);
    }

    private static byte[] body(Random random) {
        byte[] body = seed(random).getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private static String seed(Random random) {
        JsonObject message = TestGateway.message("Banjir " + random.nextInt()).put("status", "delivered");
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = message.fieldNames().stream()
                    .skip(random.nextInt(message.size()))
                    .findFirst()
                    .orElseThrow();
            message.put(name, ODDITIES.get(random.nextInt(ODDITIES.size())));
        }
        return switch (random.nextInt(6)) {
            case 0 -> "from=%2B62800000001&text=" + message.getValue("text") + "&id=%zz&at=1";
            case 1 -> new JsonArray().add(message).encode();
            case 2 ->
                new JsonObject().put("results", new JsonArray().add(message)).encode();
            case 3 ->
                new JsonObject().put("results", message).put("sender", message).encode();
            case 4 -> "[".repeat(random.nextInt(3_000) + 1) + message.encode();
            default -> message.encode();
        };
    }
}
