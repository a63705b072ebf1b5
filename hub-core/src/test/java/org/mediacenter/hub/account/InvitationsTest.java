package org.mediacenter.hub.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mediacenter.hub.Await;
import org.mediacenter.hub.account.Invitations.Invitation;
import org.mediacenter.hub.settings.Secret;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.sqlite.SqliteStore;

class InvitationsTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-23T02:00:00Z");
    private static final Secret PASSWORD = new Secret("kereta lewat jembatan");
    private static final int MORE_THAN_MAY_WAIT = 200;

    @TempDir
    Path folder;

    private Vertx vertx;
    private Store store;
    private Passwords passwords;
    private Invitations invitations;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
        store = SqliteStore.open(folder);
        passwords = new Passwords(vertx, 4_096);
        Accounts accounts = new Accounts(store, passwords, CLOCK);
        invitations = new Invitations(store, accounts, CLOCK, new SecureRandom());
    }

    @AfterEach
    void close() {
        Await.done(store.close());
        Await.done(vertx.close());
    }

    @Test
    void a_busy_moment_does_not_burn_the_link() {
        String token = invited();
        CountDownLatch over = new CountDownLatch(1);
        // the threads that hash passwords, held until the crowd waits behind them
        WorkerExecutor threads = vertx.createSharedWorkerExecutor("passwords");
        IntStream.range(0, 2).forEach(_ -> threads.executeBlocking(() -> over.await(1, TimeUnit.MINUTES), false));
        List<Future<String>> crowd = IntStream.range(0, MORE_THAN_MAY_WAIT)
                .mapToObj(_ -> passwords.hash(PASSWORD))
                .toList();

        Invitations.Outcome busy = uses(token);
        over.countDown();
        Await.done(Future.join(crowd).otherwiseEmpty());
        Invitations.Outcome again = uses(token);

        assertThat(busy).isInstanceOf(Invitations.Outcome.Busy.class);
        assertThat(again).isInstanceOf(Invitations.Outcome.Welcome.class);
        assertThat(uses(token)).isEqualTo(new Invitations.Outcome.NotValid());
    }

    @Test
    void a_link_that_was_revoked_is_worth_nothing() {
        String token = invited();

        Await.done(invitations.revoke("someone"));

        assertThat(uses(token)).isEqualTo(new Invitations.Outcome.NotValid());
    }

    private String invited() {
        Invitation invitation = Invitation.to(Optional.empty(), Role.OPERATOR, Optional.empty());
        return Await.done(invitations.invite("someone", invitation, Duration.ofHours(1)));
    }

    private Invitations.Outcome uses(String token) {
        return Await.done(invitations.use(token, "ada", "Ada", PASSWORD));
    }
}
