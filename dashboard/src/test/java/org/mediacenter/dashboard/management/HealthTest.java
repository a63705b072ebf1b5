package org.mediacenter.dashboard.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.backup.LastBackup;

final class HealthTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_management_port_tells_life_readiness_and_meters_and_nothing_else() throws Exception {
        try (TestSite site = TestSite.opened(folder)) {
            site.complaint("one", "pohon tumbang");

            assertThat(get(site, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(site, "/health/ready").body()).contains("\"status\":\"up\"");
            assertThat(get(site, "/metrics").body()).contains("hub_inbox_messages", "hub_live_streams");
            assertThat(get(site, "/desk").statusCode()).isEqualTo(404);
            assertThat(site.browser().get("/health/ready").status()).isEqualTo(404);
            assertThat(site.browser().get("/metrics").status()).isEqualTo(404);
        }
    }

    @Test
    void each_channel_tells_how_it_is_and_what_it_passed_over() throws Exception {
        try (TestSite site = TestSite.opened(folder)) {
            JsonObject ready = new JsonObject(get(site, "/health/ready").body());
            String meters = get(site, "/metrics").body();

            assertThat(ready.getJsonObject("channels").getJsonObject("sms"))
                    .isEqualTo(new JsonObject()
                            .put("state", "degraded")
                            .put("detail", "main up")
                            .put("lastIn", "2026-11-21T03:00:00Z"));
            assertThat(meters)
                    .contains("hub_channel_passed_over_total{channel=\"sms\",why=\"ignored\"} 3.0")
                    .contains("hub_channel_passed_over_total{channel=\"sms\",why=\"malformed\"} 2.0");
        }
    }

    @Test
    void a_backup_that_is_late_is_told_and_the_hub_serves_on() throws Exception {
        try (TestSite site = TestSite.opened(folder)) {
            site.later(Duration.ZERO);
            String before = get(site, "/health/ready").body();
            Await.done(new LastBackup(site.now(), 7, 2).keep(site.store()));
            JsonObject fresh = new JsonObject(get(site, "/health/ready").body());
            site.later(Duration.ofHours(27));
            HttpResponse<String> late = get(site, "/health/ready");

            assertThat(new JsonObject(before).getJsonObject("backup").getString("state"))
                    .isEqualTo("none");
            assertThat(fresh.getJsonObject("backup").getString("state")).isEqualTo("fresh");
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(new JsonObject(late.body()).getJsonObject("backup").getString("state"))
                    .isEqualTo("late");
        }
    }

    private static HttpResponse<String> get(TestSite site, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + site.managementPort() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
