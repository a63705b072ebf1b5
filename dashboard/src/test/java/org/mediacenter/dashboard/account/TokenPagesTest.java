package org.mediacenter.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Role;

/// Tokens for the city's other programs, on the screen.
final class TokenPagesTest {
    private static final String PATH = "/admin/tokens";
    private static final Pattern TOKEN = Pattern.compile("<p class=\"code\">([A-Za-z0-9_-]{43})</p>");
    private static final Pattern ID = Pattern.compile(PATH + "/([0-9a-f]{12})/revocation");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browser administrator;

    @BeforeAll
    static void opens() {
        site = TestSite.opened(folder);
        administrator = site.signedIn("kepala", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void closes() {
        site.close();
    }

    @Test
    void a_token_is_shown_once_opens_the_api_and_is_worthless_when_revoked() {
        String token = found(TOKEN, post("", Map.of("name", "Aplikasi banjir")));
        Page list = administrator.get(PATH);
        int before = files(token);

        Page revoked = post("/" + found(ID, list) + "/revocation", Map.of());

        assertThat(list.body()).contains("Aplikasi banjir").doesNotContain(token);
        assertThat(before).isEqualTo(201);
        assertThat(revoked.status()).isEqualTo(303);
        assertThat(files(token)).isEqualTo(401);
        assertThat(administrator.get(PATH).body()).doesNotContain("Aplikasi banjir");
        assertThat(Await.done(site.store().audits(0, 1_000)))
                .extracting(line -> new String(line.entry(), StandardCharsets.UTF_8))
                .anyMatch(line -> line.contains("made-token") && line.contains("Aplikasi banjir"))
                .anyMatch(line -> line.contains("revoked-token"));
    }

    @Test
    void a_name_that_is_none_and_a_token_that_is_gone_are_said() {
        assertThat(post("", Map.of("name", "  ")).status()).isEqualTo(422);
        assertThat(post("", Map.of("name", "x".repeat(61))).status()).isEqualTo(422);
        assertThat(post("/000000000000/revocation", Map.of()).status()).isEqualTo(404);
    }

    private static int files(String token) {
        return site.browser()
                .with("Authorization", "Bearer " + token)
                .postJson("/api/v1/complaints", "{\"text\":\"Lampu jalan padam\"}")
                .status();
    }

    private static Page post(String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("csrf", administrator.get(PATH).field("csrf"));
        return administrator.post(PATH + path, whole);
    }

    private static String found(Pattern pattern, Page page) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
