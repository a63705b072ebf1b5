package org.mediacenter.dashboard.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.TestSite;

final class HealthTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_management_port_tells_life_readiness_and_meters_and_nothing_else() throws Exception {
        try (TestSite site = TestSite.opened(folder)) {
            site.complaint("one", "pohon tumbang");

            assertThat(get(site, "/health/live").statusCode()).isEqualTo(200);
            assertThat(get(site, "/health/ready").body()).contains("\"status\":\"up\"", "\"sms\":\"up\"");
            assertThat(get(site, "/metrics").body()).contains("hub_inbox_messages", "hub_live_streams");
            assertThat(get(site, "/desk").statusCode()).isEqualTo(404);
            assertThat(site.browser().get("/health/ready").status()).isEqualTo(404);
            assertThat(site.browser().get("/metrics").status()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(TestSite site, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + site.managementPort() + path);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }
}
