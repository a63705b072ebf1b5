package org.mediacenter.dashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.standin.sms.GatewayText;
import org.mediacenter.dashboard.standin.sms.SmsGatewayStandIn;
import org.mediacenter.hub.settings.SettingsReading;

/// A gateway in a whole hub: its settings, its paths, the first answer and its receipt.
@Timeout(120)
final class GatewayAtTheHubTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void an_sms_by_gateway_becomes_a_complaint_that_is_acknowledged_by_gateway() throws Exception {
        Vertx vertx = Vertx.vertx();
        SmsGatewayStandIn gateway = RunningHub.await(
                SmsGatewayStandIn.listening(vertx, 0, "kunci", "tanda-gerbang-kota", InstantSource.system()));
        CompletableFuture<GatewayText> answered = new CompletableFuture<>();
        gateway.onTaken(answered::complete);
        Map<String, String> ports = Map.of(
                "hub.data", folder.resolve("data").toString(),
                "hub.http.port", "0",
                "hub.http.address", "127.0.0.1");
        SettingsReading.Good good =
                (SettingsReading.Good) GatewayExample.read(folder, gateway.url(), "kunci", "tanda-gerbang-kota", ports);
        try (RunningHub running = RunningHub.start(good.settings(), InstantSource.system())) {
            URI webhook = URI.create("http://127.0.0.1:" + running.ports().http() + "/webhooks/sms/gerbang");

            int heardWith = RunningHub.await(
                    gateway.write(webhook, "62800000001", "Lampu jalan di Jalan Melati padam sejak semalam"));
            GatewayText answer = answered.get(60, TimeUnit.SECONDS);
            int receiptWith =
                    RunningHub.await(gateway.receipt(URI.create(webhook + "/receipts"), answer.id(), "DELIVERED"));

            assertThat(heardWith).isEqualTo(200);
            assertThat(answer.recipient()).isEqualTo("62800000001");
            assertThat(answer.message()).containsPattern("[0-9]");
            assertThat(receiptWith).isEqualTo(200);
        } finally {
            gateway.close();
            RunningHub.await(vertx.close());
        }
    }
}
