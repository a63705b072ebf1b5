package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Endpoint.Call;
import org.mediacenter.hub.channel.InboundMessage;

/// How many calls of a gateway one core verifies and decodes.
final class GatewaySpeedTest {
    private static final int CALLS = 200_000;
    private static final int DIFFERENT = 1_000;

    @ParameterizedTest
    @ValueSource(strings = {"header:X-Secret", "hmac:X-Secret"})
    @Tag("long")
    void one_core_verifies_and_decodes_five_thousand_calls_a_second(String proof) throws Exception {
        GatewaySettings settings =
                TestGateway.settings("gerbang", TestGateway.json(), TestGateway.receive("POST", proof));
        AtomicLong heard = new AtomicLong();
        Webhook webhook = new Webhook(
                settings,
                new GatewayMessages(settings, TestGateway.ZONE),
                inbound -> {
                    heard.addAndGet(inbound instanceof InboundMessage ? 1 : 0);
                    return Future.succeededFuture(new Accepted.Noted());
                },
                () -> {},
                new TurnedAway(settings.name(), InstantSource.system()));
        Endpoint endpoint = webhook.endpoints().getFirst();
        List<Call> calls = calls(proof.startsWith("hmac"));

        run(endpoint, calls);
        heard.set(0);
        long began = System.nanoTime();
        run(endpoint, calls);
        long perSecond = CALLS * 1_000_000_000L / (System.nanoTime() - began);

        System.out.println("sms gateway: calls verified and decoded a second on one core: " + perSecond + " " + proof);
        assertThat(heard).hasValue(CALLS);
        assertThat(perSecond).isGreaterThanOrEqualTo(5_000);
    }

    private static void run(Endpoint endpoint, List<Call> calls) {
        for (int i = 0; i < CALLS; i++) {
            int status =
                    endpoint.answer().apply(calls.get(i % DIFFERENT)).result().status();
            assertThat(status).isEqualTo(200);
        }
    }

    private static List<Call> calls(boolean signed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(TestGateway.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < DIFFERENT; i++) {
            Buffer body = TestGateway.message("Lampu jalan padam sejak kemarin di Jalan Melati nomor " + i)
                    .toBuffer();
            String proof = signed ? HexFormat.of().formatHex(mac.doFinal(body.getBytes())) : TestGateway.SECRET;
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("X-Secret", proof);
            calls.add(new Call(headers, MultiMap.caseInsensitiveMultiMap(), body, Optional.empty()));
        }
        return calls;
    }
}
