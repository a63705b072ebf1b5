package org.mediacenter.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.account.Role;

/// The desk put on a machine as an app.
final class AppTest {
    private static final Pattern QUOTED = Pattern.compile("\"(/[^\"]*)\"");

    private static final String LOOKS_AGAIN = "<script type=\"module\" src=\"/assets/offline.js\"></script>";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_browser_finds_what_it_needs_to_install_the_desk() throws IOException {
        String signIn = site.browser().get("/desk/sign-in").body();
        Page answer = site.browser().get("/app.webmanifest");
        JsonObject manifest = new JsonObject(answer.body());
        JsonArray icons = manifest.getJsonArray("icons");

        assertThat(signIn).contains("rel=\"manifest\" href=\"/app.webmanifest\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/manifest+json");
        assertThat(manifest.getString("start_url")).isEqualTo("/desk");
        assertThat(manifest.getString("display")).isEqualTo("standalone");
        assertThat(icons)
                .hasSize(3)
                .extracting(icon -> ((JsonObject) icon).getString("purpose"))
                .contains("maskable");
        for (int i = 0; i < icons.size(); i++) {
            JsonObject icon = icons.getJsonObject(i);
            var drawn = ImageIO.read(new ByteArrayInputStream(picture(icon.getString("src"))));
            assertThat(drawn.getWidth() + "x" + drawn.getHeight()).isEqualTo(icon.getString("sizes"));
            assertThat(site.browser().get(icon.getString("src")).header("Content-Type"))
                    .isEqualTo("image/png");
        }
    }

    @Test
    void the_worker_keeps_the_shell_and_nothing_that_needs_an_account() {
        Page worker = site.browser().get("/worker.js");
        List<String> shell = QUOTED.matcher(worker.body()
                        .lines()
                        .filter(line -> line.startsWith("const"))
                        .reduce("", String::concat))
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.replace("\"", ""))
                .toList();

        assertThat(worker.header("Content-Type")).startsWith("text/javascript");
        assertThat(worker.header("Content-Security-Policy")).contains("worker-src 'self'");
        assertThat(shell).contains("/desk/offline", "/assets/desk.css").allSatisfy(path -> {
            assertThat(path).matches("/desk/offline|/assets/[a-z.]+");
            assertThat(site.browser().get(path).status()).isEqualTo(200);
        });
    }

    @Test
    void the_page_without_a_line_knows_nobody() {
        var operator = site.signedIn("operator", Role.OPERATOR);

        String page = operator.get("/desk/offline").body();

        assertThat(page).contains("Tidak ada sambungan", "112").doesNotContain("operator", "csrf", "<form");
        assertThat(page.replace(LOOKS_AGAIN, "")).doesNotContain("<script");
        assertThat(page).isEqualTo(site.browser().get("/desk/offline").body());
    }

    private static byte[] picture(String address) throws IOException {
        try (InputStream in =
                Optional.ofNullable(AppTest.class.getResourceAsStream(address)).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
