package org.mediacenter.dashboard.standin.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mediacenter.hub.Await;

/// The gateway's stand-in refuses what its description does not allow.
final class SmsGatewayStandInTest {
    private static final String RIGHT =
            "{\"recipient\":\"62800000001\",\"sender\":\"1771\",\"message\":\"ok\",\"reference\":\"a-r1-1\"}";
    private final Vertx vertx = Vertx.vertx();
    private final SmsGatewayStandIn gateway =
            Await.done(SmsGatewayStandIn.listening(vertx, 0, "kunci", "tanda", InstantSource.system()));

    @AfterEach
    void close() {
        gateway.close();
        Await.done(vertx.close());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /v2/messages | kunci | application/json | | | 404",
                "PUT | /v1/messages | kunci | application/json | | | 405",
                "POST | /v1/messages | salah | application/json | | | 401",
                "POST | /v1/messages | kunci | text/plain | | | 415",
                "POST | /v1/messages | kunci | application/json | { | [ | 400",
                "POST | /v1/messages | kunci | application/json | reference | ref | 400",
                "POST | /v1/messages | kunci | application/json | \"ok\" | 5 | 400",
                "POST | /v1/messages | kunci | application/json | 62800000001 | +62800000001 | 422",
                "POST | /v1/messages | kunci | application/json | 62800000001 | 0800000001 | 422",
                "POST | /v1/messages | kunci | application/json | 1771 | pemerintah kota | 422",
                "POST | /v1/messages | kunci | application/json | ok | \\t | 422",
                "POST | /v1/messages | kunci | application/json | a-r1-1 | a r1 | 422",
                "POST | /v1/messages | kunci | application/json | ok | LONG | 413"
            })
    void wrong_requests_are_refused(
            String method, String path, String key, String type, String instead, String of, int status)
            throws Exception {
        String wrong = instead == null ? RIGHT : RIGHT.replace(instead, of.equals("LONG") ? "a".repeat(1_531) : of);

        assertThat(ask(method, path, key, type, wrong)).isEqualTo(status);
        assertThat(gateway.taken()).isEmpty();

        assertThat(ask("POST", "/v1/messages", "kunci", "application/json", RIGHT))
                .isEqualTo(201);
        assertThat(gateway.taken()).hasSize(1);
    }

    private int ask(String method, String path, String key, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
