package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Codes.Confirmation;
import org.mediacenter.hub.account.SignIn.Outcome;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class CodesTest {
    private static final Secret RIGHT = new Secret("kereta lewat jembatan");
    private static final Secret WRONG = new Secret("salah salah salah");

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final InstantSource clock = () -> now;
    private Vertx vertx;
    private Store store;
    private Accounts accounts;
    private Sessions sessions;
    private Codes codes;
    private SignIn signIn;
    private Authenticator telephone;
    private List<String> paper;

    @BeforeEach
    void somebody_has_codes() {
        vertx = Vertx.vertx();
        store = SqliteStore.open(folder);
        Passwords passwords = new Passwords(vertx, 64);
        SecureRandom random = new SecureRandom();
        accounts = new Accounts(store, passwords, clock);
        sessions = new Sessions(store, accounts, clock, random, true);
        codes = new Codes(accounts, store, clock, random);
        signIn = new SignIn(accounts, passwords, sessions, codes, clock);
        Await.done(accounts.create(new Account("ada", "Ada", Role.ADMINISTRATOR, Optional.empty(), false, 1), RIGHT));
        telephone = new Authenticator(Await.done(codes.offer("ada")));
        Confirmation confirmed = Await.done(codes.confirm("ada", telephone.shows(now)));
        paper = ((Confirmation.Done) confirmed).recovery();
        now = now.plusSeconds(30);
    }

    @AfterEach
    void close() {
        Await.done(store.close());
        Await.done(vertx.close());
    }

    @Test
    void a_code_is_good_once_even_when_it_comes_twice_at_the_same_time() {
        String code = telephone.shows(now);

        List<Future<Outcome>> tries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tries.add(signIn.tryIn("ada", RIGHT, code, "192.0.2.1"));
        }

        assertThat(tries.stream().map(Await::done).filter(Outcome.In.class::isInstance))
                .hasSize(1);
        assertThat(tries(RIGHT, code)).isInstanceOf(Outcome.Wrong.class);
        now = now.plusSeconds(30);
        assertThat(tries(RIGHT, telephone.shows(now))).isInstanceOf(Outcome.In.class);
        assertThat(tries(RIGHT, telephone.shows(now.minusSeconds(30)))).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void a_right_password_without_a_right_code_is_answered_as_a_wrong_one() {
        Outcome wrongPassword = tries(WRONG, telephone.shows(now));
        Outcome noCode = tries(RIGHT, "");
        Outcome wrongCode = tries(RIGHT, "000000".equals(telephone.shows(now)) ? "000001" : "000000");

        assertThat(List.of(noCode, wrongCode)).containsOnly(wrongPassword);
    }

    @Test
    void a_wrong_password_uses_no_code_up() {
        String code = telephone.shows(now);

        tries(WRONG, code);

        assertThat(tries(RIGHT, code)).isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_written() {
        assertThat(paper).hasSize(8).doesNotHaveDuplicates();
        assertThat(tries(RIGHT, paper.getFirst().replace("-", " ").toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(Outcome.In.class);

        assertThat(tries(RIGHT, paper.getFirst())).isInstanceOf(Outcome.Wrong.class);
        assertThat(tries(RIGHT, paper.get(1))).isInstanceOf(Outcome.In.class);
    }

    @Test
    void of_recovery_codes_the_store_has_a_hash_alone() {
        byte[] stored = Await.done(store.document(Shelf.ACCOUNT, "ada", now))
                .orElseThrow()
                .content();

        assertThat(new String(stored, StandardCharsets.UTF_8))
                .contains("recovery")
                .doesNotContain(paper.getFirst(), paper.getFirst().replace("-", ""));
    }

    @Test
    void who_has_the_password_cannot_guess_codes_for_long_and_is_not_told_so() {
        for (int i = 0; i < 20; i++) {
            assertThat(Await.done(signIn.tryIn("ada", RIGHT, "12", "192.0.2." + i)))
                    .isInstanceOf(Outcome.Wrong.class);
        }

        assertThat(tries(RIGHT, telephone.shows(now))).isInstanceOf(Outcome.Wrong.class);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(tries(RIGHT, telephone.shows(now))).isInstanceOf(Outcome.In.class);
    }

    @Test
    void a_secret_that_was_only_offered_changes_nothing() {
        Authenticator other = new Authenticator(Await.done(codes.offer("ada")));

        assertThat(tries(RIGHT, other.shows(now))).isInstanceOf(Outcome.Wrong.class);
        assertThat(tries(RIGHT, telephone.shows(now))).isInstanceOf(Outcome.In.class);
        assertThat(Await.done(codes.confirm("ada", "nothing"))).isInstanceOf(Confirmation.Wrong.class);
    }

    @Test
    void who_needs_codes_gets_a_session_that_leads_nowhere_until_there_are_some() {
        Sessions.Opened before = opened(telephone.shows(now));

        Await.done(codes.remove("ada"));
        Sessions.Opened without = opened("");

        assertThat(Await.done(sessions.find(before.token()))).isEmpty();
        assertThat(Await.done(sessions.find(without.token())).orElseThrow().mustEnrol())
                .isTrue();
        String fresh = new Authenticator(Await.done(codes.offer("ada"))).shows(now);
        Account enrolled = ((Confirmation.Done) Await.done(codes.confirm("ada", fresh))).account();
        assertThat(Await.done(sessions.find(without.token()))).isEmpty();
        Sessions.Opened again = Await.done(sessions.open(enrolled, false));
        assertThat(Await.done(sessions.find(again.token())).orElseThrow().mustEnrol())
                .isFalse();
    }

    private Sessions.Opened opened(String code) {
        return ((Outcome.In) tries(RIGHT, code)).session();
    }

    private Outcome tries(Secret password, String code) {
        return Await.done(signIn.tryIn("ada", password, code, "192.0.2.1"));
    }
}
