package org.mediacenter.channel.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;

/// A gateway whose secret is being changed.
@Timeout(60)
final class TwoSecretsTest {
    private static final String BEFORE = "rahasia gerbang dahulu";

    @Test
    void both_secrets_are_believed_while_one_is_being_changed_and_no_third() {
        try (TestGateway gateway = gateway("header:X-Secret", Optional.of(BEFORE))) {
            assertThat(status(gateway, "satu", "X-Secret", TestGateway.SECRET)).isEqualTo(200);
            assertThat(status(gateway, "dua", "X-Secret", BEFORE)).isEqualTo(200);
            assertThat(status(gateway, "tiga", "X-Secret", BEFORE + "x")).isEqualTo(403);
            assertThat(gateway.inbox.kept()).hasSize(2);
        }
    }

    @Test
    void a_signature_by_either_secret_is_believed() throws Exception {
        try (TestGateway gateway = gateway("hmac:X-Signature", Optional.of(BEFORE))) {
            assertThat(status(gateway, "satu", "X-Signature", signature(TestGateway.SECRET, "satu")))
                    .isEqualTo(200);
            assertThat(status(gateway, "dua", "X-Signature", signature(BEFORE, "dua")))
                    .isEqualTo(200);
            assertThat(status(gateway, "tiga", "X-Signature", signature(BEFORE, "dua")))
                    .isEqualTo(403);
        }
    }

    @Test
    void when_it_is_changed_the_secret_before_is_no_longer_believed() {
        try (TestGateway gateway = gateway("header:X-Secret", Optional.empty())) {
            assertThat(status(gateway, "satu", "X-Secret", BEFORE)).isEqualTo(403);
            assertThat(status(gateway, "dua", "X-Secret", "")).isEqualTo(403);
        }
    }

    @Test
    void a_secret_before_that_can_be_guessed_is_told() {
        assertThat(TestGateway.settings("gerbang", TestGateway.json(), receive("header:X-Secret", Optional.of("tebak")))
                        .problems())
                .containsExactly("receive.previous-secret: 16 characters at least");
    }

    private static TestGateway gateway(String proof, Optional<String> previous) {
        return new TestGateway(TestGateway.json(), receive(proof, previous)).open();
    }

    private static Receive receive(String proof, Optional<String> previous) {
        return new Receive("POST", proof, TestGateway.SECRET, previous, "", "from", "text", "id", "at", "iso");
    }

    private static int status(TestGateway gateway, String words, String header, String proof) {
        return gateway.call(TestGateway.message(words).encode(), header, proof).statusCode();
    }

    private static String signature(String secret, String words) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of()
                .formatHex(mac.doFinal(TestGateway.message(words).toBuffer().getBytes()));
    }
}
