package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class SignInTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-23T02:00:00Z");
    private static final Secret RIGHT = new Secret("kereta lewat jembatan");
    private static final Secret WRONG = new Secret("salah salah salah");

    @TempDir
    Path folder;

    private Vertx vertx;
    private Store store;
    private SignIn signIn;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        store = SqliteStore.open(folder);
        Passwords passwords = new Passwords(vertx, 64);
        Accounts accounts = new Accounts(store, passwords, CLOCK);
        Await.done(accounts.create(new Account("ada", "Ada", Role.OPERATOR, Optional.empty(), false, 1), RIGHT));
        SecureRandom random = new SecureRandom();
        Codes codes = new Codes(accounts, store, CLOCK, random);
        Sessions sessions = new Sessions(store, accounts, CLOCK, random);
        signIn = new SignIn(accounts, passwords, sessions, codes, CLOCK);
    }

    @AfterEach
    void close() {
        Await.done(store.close());
        Await.done(vertx.close());
    }

    @Test
    void guessing_from_one_address_does_not_lock_the_account_out_elsewhere() {
        for (int i = 0; i < 10; i++) {
            assertThat(tries(WRONG, "192.0.2.1")).isInstanceOf(SignIn.Outcome.Wrong.class);
        }

        assertThat(tries(RIGHT, "192.0.2.1")).isInstanceOf(SignIn.Outcome.TooOften.class);
        assertThat(tries(RIGHT, "192.0.2.2")).isInstanceOf(SignIn.Outcome.In.class);
    }

    @Test
    void guessing_at_one_account_from_very_many_addresses_is_slowed_down() {
        for (int i = 0; i < 200; i++) {
            assertThat(tries(WRONG, "192.0.2." + i)).isInstanceOf(SignIn.Outcome.Wrong.class);
        }

        assertThat(tries(WRONG, "198.51.100.1")).isInstanceOf(SignIn.Outcome.TooOften.class);
    }

    @Test
    void right_passwords_never_use_the_allowance_up() {
        for (int i = 0; i < 50; i++) {
            assertThat(tries(RIGHT, "192.0.2.1")).isInstanceOf(SignIn.Outcome.In.class);
        }
    }

    private SignIn.Outcome tries(Secret password, String address) {
        return Await.done(signIn.tryIn("ada", password, "", address));
    }
}
