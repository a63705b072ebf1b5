package org.mediacenter.hub.account;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.limit.Allowance;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One-time codes besides the password: offered, confirmed by the first of them, used, taken away. Thread-safe.
public final class Codes {
    private static final Logger log = LoggerFactory.getLogger(Codes.class);
    /// Wrong codes behind a right password, from wherever: who has the password has no million tries.
    private static final int WRONG_ONES = 20;

    private static final Duration ONE_MORE = Duration.ofMinutes(2);
    private static final int REMEMBERED = 20_000;

    private final Accounts accounts;
    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Allowance wrongOnes;

    public Codes(Accounts accounts, Store store, InstantSource clock, SecureRandom random) {
        this.accounts = accounts;
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.wrongOnes = new Allowance(clock, WRONG_ONES, ONE_MORE, REMEMBERED);
    }

    /// What became of a secret that was to be confirmed.
    public sealed interface Confirmation {
        /// Codes are asked for from now on, and all earlier sessions have ended.
        ///
        /// @param recovery codes for paper, shown this once
        record Done(Account account, List<String> recovery) implements Confirmation {
            @Override
            public String toString() {
                return "Done[" + account.username() + "]";
            }
        }

        /// Not a code of the secret that was offered last.
        ///
        /// @param secret that one, where there is one
        record Wrong(Optional<String> secret) implements Confirmation {
            @Override
            public String toString() {
                return "Wrong[]";
            }
        }
    }

    /// Makes a secret for somebody; nothing changes until they confirm it.
    ///
    /// @return the secret, in letters
    public Future<String> offer(String username) {
        String secret = OneTimeCodes.secret(random);
        return accounts.change(username, found -> found.with(found.codes().offering(secret)))
                .map(_ -> secret);
    }

    /// Turns codes on where `written` is one of the secret that was offered last.
    public Future<Confirmation> confirm(String username, String written) {
        return accounts.stored(username).compose(found -> {
            Optional<String> offered = found.flatMap(stored -> stored.codes().offered());
            Optional<StoredCodes.Fresh> fresh =
                    found.flatMap(stored -> stored.codes().confirmed(written, username, clock.instant(), random));
            if (fresh.isEmpty()) {
                return Future.succeededFuture(new Confirmation.Wrong(offered));
            }
            StoredAccount stored = found.orElseThrow().with(fresh.get().codes());
            StoredAccount changed = stored.with(stored.account().nextGeneration());
            return store.put(changed.document()).compose(putting -> switch (putting) {
                case Putting.Done _ ->
                    Future.<Confirmation>succeededFuture(
                            new Confirmation.Done(changed.account(), fresh.get().recovery()));
                case Putting.Conflict _ -> confirm(username, written);
            });
        });
    }

    /// Turns codes off and ends all sessions: for who lost both telephone and paper.
    public Future<Accounts.Change> remove(String username) {
        return accounts.change(
                username, found -> found.with(found.account().nextGeneration()).with(StoredCodes.NONE));
    }

    /// Uses a code up, where the account asks for one; answers whether it may come in.
    ///
    /// @param found with a password that was right
    Future<Boolean> pass(StoredAccount found, String written) {
        String username = found.account().username();
        if (!found.codes().isOn()) {
            return Future.succeededFuture(true);
        }
        if (wrongOnes.take(username).isPresent()) {
            return Future.succeededFuture(false);
        }
        Optional<StoredCodes> left = found.codes().used(written, username, clock.instant());
        if (left.isEmpty()) {
            log.warn("a right password came without a right one-time code [account={}]", username);
            return Future.succeededFuture(false);
        }
        wrongOnes.giveBack(username);
        return store.put(found.with(left.get()).document()).compose(putting -> switch (putting) {
            case Putting.Done _ -> Future.succeededFuture(true);
            case Putting.Conflict _ ->
                accounts.stored(username)
                        .compose(again ->
                                again.map(now -> pass(now, written)).orElseGet(() -> Future.succeededFuture(false)));
        });
    }
}
