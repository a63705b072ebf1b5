package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

final class HttpsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void behind_a_proxy_an_address_somebody_made_up_does_not_begin_the_counting_anew() throws Exception {
        Map<String, String> settings =
                Map.of("hub.http.port", "0", "hub.http.address", "127.0.0.1", "hub.http.trusted-proxies", "127.0.0.1");
        try (TestSite site = TestSite.opened(folder, settings);
                HttpClient http = HttpClient.newHttpClient()) {
            URI story = URI.create("http://127.0.0.1:" + site.port() + "/track/nonsense?key=wrong");
            List<CompletableFuture<Integer>> tries = IntStream.range(0, 80)
                    .mapToObj(i -> HttpRequest.newBuilder(story)
                            .header("X-Forwarded-For", "198.51.100." + i)
                            .header("X-Forwarded-For", "203.0.113.9:" + (1000 + i))
                            .build())
                    .map(request ->
                            http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode))
                    .toList();

            assertThat(tries.stream().map(CompletableFuture::join)).contains(404, 429);
        }
    }

    @Test
    void behind_a_proxy_with_https_the_cookie_is_bound_to_the_host_and_the_address_is_the_persons() {
        Map<String, String> settings = Map.of(
                "hub.http.port", "0",
                "hub.http.address", "127.0.0.1",
                "hub.http.public-url", "https://lapor.example",
                "hub.http.trusted-proxies", "127.0.0.1");
        try (TestSite site = TestSite.opened(folder, settings)) {
            site.account("ada", Role.OPERATOR);
            Browser browser = site.browser().with("Origin", "https://lapor.example");

            Browser.Page in =
                    browser.with("X-Forwarded-For", "203.0.113.1, 127.0.0.1").signIn("ada", TestSite.PASSWORD);

            assertThat(in.header("Set-Cookie")).startsWith("__Host-session=").contains("Secure");
            assertThat(in.header("Strict-Transport-Security")).isNotEmpty();
            site.later(Duration.ZERO); // tries grow back with time
            for (int i = 0; i < 40; i++) {
                browser.with("X-Forwarded-For", "203.0.113.1").signIn("nobody" + i, "salah salah salah");
            }
            assertThat(browser.signIn("someone", "salah salah salah").status()).isEqualTo(429);
            assertThat(browser.with("X-Forwarded-For", "203.0.113.2")
                            .signIn("someone", "salah salah salah")
                            .status())
                    .isEqualTo(401);
        }
    }
}
