package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class ApiTokensTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T02:00:00Z"));

    @TempDir
    Path folder;

    private Store store;
    private ApiTokens tokens;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder);
        tokens = new ApiTokens(store, now::get, new SecureRandom());
    }

    @AfterEach
    void close() {
        Await.done(store.close());
    }

    @Test
    void a_token_the_store_knew_is_believed_for_a_moment() {
        String token = Await.done(tokens.make("aplikasi warga"));
        assertThat(tokens.recent(token)).isEmpty();

        assertThat(Await.done(tokens.name(token))).contains("aplikasi warga");

        assertThat(tokens.recent(token)).contains("aplikasi warga");
        now.set(now.get().plusSeconds(3));
        assertThat(tokens.recent(token)).isEmpty();
    }

    @Test
    void a_token_the_store_does_not_know_is_not_believed() {
        assertThat(Await.done(tokens.name("nonsense"))).isEmpty();

        assertThat(tokens.recent("nonsense")).isEmpty();
    }

    @Test
    void a_revoked_token_is_believed_no_longer() {
        String token = Await.done(tokens.make("aplikasi warga"));
        Await.done(tokens.name(token));

        Await.done(tokens.revoke(token));

        assertThat(tokens.recent(token)).isEmpty();
        assertThat(Await.done(tokens.name(token))).isEmpty();
    }
}
