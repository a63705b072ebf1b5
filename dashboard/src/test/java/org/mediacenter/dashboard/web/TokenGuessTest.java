package org.mediacenter.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.dashboard.Browser;
import org.mediacenter.dashboard.Browser.Page;
import org.mediacenter.dashboard.TestSite;
import org.mediacenter.hub.Await;

final class TokenGuessTest {
    @TempDir
    private Path folder = Path.of("");

    private TestSite site;

    @BeforeEach
    void opens() {
        site = TestSite.opened(folder);
    }

    @AfterEach
    void closes() {
        site.close();
    }

    @Test
    void whoever_guesses_tokens_gets_few_tries_and_a_token_that_is_one_stays_good() {
        site.later(Duration.ZERO);
        String token = Await.done(site.site().tokens().make("aplikasi warga"));
        int before = filed(token).status();

        List<Page> guesses =
                IntStream.range(0, 61).mapToObj(i -> filed("nonsense" + i)).toList();

        assertThat(before).isEqualTo(201);
        assertThat(guesses.subList(0, 60)).extracting(Page::status).containsOnly(401);
        assertThat(guesses.getLast().status()).isEqualTo(429);
        assertThat(guesses.getLast().header("Retry-After")).isEqualTo("1");
        assertThat(filed(token).status()).isEqualTo(201);
    }

    private Page filed(String token) {
        Browser program = site.browser().with("Origin", "").with("Authorization", "Bearer " + token);
        return program.postJson("/api/v1/complaints", "{\"text\":\"lampu mati\"}");
    }
}
