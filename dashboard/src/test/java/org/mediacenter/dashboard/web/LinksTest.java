package org.mediacenter.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;

final class LinksTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_receipts_link_names_where_the_hub_was_reached_and_never_what_a_stranger_wrote() throws IOException {
        try (TestSite site = TestSite.opened(folder)) {
            String receipt = filed(site);

            String page = get(site, receipt, "Host: evil.example\r\nX-Forwarded-Host: evil.example\r\n");

            assertThat(page)
                    .contains("http://localhost:" + site.port() + "/track/")
                    .doesNotContain("evil");
        }
    }

    @Test
    void a_proxy_of_ours_says_how_the_world_named_us() throws IOException {
        Map<String, String> settings =
                Map.of("hub.http.port", "0", "hub.http.address", "127.0.0.1", "hub.http.trusted-proxies", "127.0.0.1");
        try (TestSite site = TestSite.opened(folder, settings)) {
            String receipt = filed(site);

            String page = get(
                    site,
                    receipt,
                    "Host: 127.0.0.1\r\nX-Forwarded-Host: lapor.example\r\nX-Forwarded-Proto: https\r\n");

            assertThat(page).contains("https://lapor.example/track/");
        }
    }

    private static String filed(TestSite site) {
        Browser citizen = site.browser();
        Map<String, String> form = Map.of("token", citizen.get("/").field("token"), "text", "Lampu mati");
        return citizen.post("/", form).header("Location");
    }

    private static String get(TestSite site, String path, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            String request = "GET " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
