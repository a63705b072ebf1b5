package org.mediacenter.hub.account;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Lets people in whom the city's own sign-in vouches for. They need an account here already: none is made, and what
/// they may do is said by the account alone. Thread-safe.
///
/// The first time the user name finds the account; from then on the subject does, which the provider never gives to
/// somebody else, and no other subject opens that account.
public final class VouchedSignIn {
    private static final int PAGE = 200;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int LONGEST = 500;

    private final Store store;
    private final Accounts accounts;
    private final Sessions sessions;
    private final InstantSource clock;

    public VouchedSignIn(Store store, Accounts accounts, Sessions sessions, InstantSource clock) {
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What became of it.
    public sealed interface Outcome {
        record In(Sessions.Opened session) implements Outcome {}

        /// No account here is theirs, or it is disabled; never says which.
        record NoAccount() implements Outcome {}
    }

    /// Whether this is the first time that `key` comes; all nodes of the hub know.
    ///
    /// @param key made by chance, 43 characters
    public Future<Boolean> once(String key) {
        byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
        return store.put(new Document(
                        Shelf.SESSION,
                        "attempt-" + key,
                        nothing,
                        0,
                        Optional.of(clock.instant().plus(REMEMBERED))))
                .map(putting -> putting instanceof Putting.Done);
    }

    /// Opens a session for whom the provider calls `subject`.
    ///
    /// @param username what it says is their user name here; asked only the first time
    public Future<Outcome> enter(String subject, String username) {
        if (subject.isBlank() || subject.length() > LONGEST) {
            return nobody();
        }
        return of(subject, "").compose(known -> known.isPresent() ? open(known.get()) : firstTime(subject, username));
    }

    private Future<Outcome> firstTime(String subject, String username) {
        String name = username.strip().toLowerCase(Locale.ROOT);
        return accounts.stored(name).compose(found -> {
            if (found.isEmpty()
                    || found.get().account().disabled()
                    || found.get().subject().isPresent()) {
                return nobody();
            }
            StoredAccount theirs = found.get().withSubject(subject);
            return store.put(theirs.document()).compose(putting -> switch (putting) {
                case Putting.Done _ -> open(theirs);
                case Putting.Conflict _ -> enter(subject, username);
            });
        });
    }

    private Future<Outcome> open(StoredAccount found) {
        return found.account().disabled()
                ? nobody()
                : sessions.open(found.account(), true).map(Outcome.In::new);
    }

    /// There are hundreds of accounts at most, and people sign in once a day.
    private Future<Optional<StoredAccount>> of(String subject, String after) {
        return store.documents(Shelf.ACCOUNT, after, PAGE, clock.instant()).compose(documents -> {
            Optional<StoredAccount> found = documents.stream()
                    .map(StoredAccount::of)
                    .filter(account -> account.subject().filter(subject::equals).isPresent())
                    .findFirst();
            return found.isPresent() || documents.size() < PAGE
                    ? Future.succeededFuture(found)
                    : of(subject, last(documents));
        });
    }

    private static String last(List<Document> documents) {
        return documents.getLast().key();
    }

    private static Future<Outcome> nobody() {
        return Future.succeededFuture(new Outcome.NoAccount());
    }
}
