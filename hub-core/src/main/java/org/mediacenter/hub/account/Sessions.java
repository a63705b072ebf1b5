package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;

/// Who is signed in: one document for each session, under the hash of its token.
///
/// A session ends after two idle hours, after twelve hours in any case, on sign-out, and at once
/// when its account is disabled, gets a new password or another role, or its one-time codes change. Thread-safe.
public final class Sessions {
    static final Duration IDLE = Duration.ofHours(2);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final String PURPOSE = "session";
    private static final String VOUCHED = "vouched";

    private final Store store;
    private final Accounts accounts;
    private final InstantSource clock;
    private final SecureRandom random;
    private final boolean codesRequired;

    public Sessions(Store store, Accounts accounts, InstantSource clock, SecureRandom random) {
        this(store, accounts, clock, random, false);
    }

    /// Sessions of a hub that may ask for one-time codes.
    ///
    /// @param codesRequired whether accounts whose role needs codes get nowhere without
    public Sessions(Store store, Accounts accounts, InstantSource clock, SecureRandom random, boolean codesRequired) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
        this.random = random;
        this.codesRequired = codesRequired;
    }

    /// A fresh session, with the only copy of its token.
    ///
    /// @param token goes into the cookie, nowhere else
    /// @param csrf goes into forms and the `X-CSRF-Token` header
    public record Opened(String token, String csrf, Account account) {
        @Override
        public String toString() {
            return "Opened[" + account.username() + "]";
        }
    }

    /// A session that is valid now.
    ///
    /// @param vouched whether the city's own sign-in said who it is, and no password was asked for
    /// @param mustEnrol whether its account needs one-time codes first and can do nothing else
    public record Session(String key, String csrf, Account account, boolean vouched, boolean mustEnrol) {

        /// Whether `offered` is the token of this session's forms.
        public boolean opensForms(String offered) {
            return Token.same(csrf, offered);
        }

        @Override
        public String toString() {
            return "Session[" + account.username() + "]";
        }
    }

    Future<Opened> open(Account account, boolean vouched) {
        String token = Token.random(random);
        Instant now = clock.instant();
        Document document = document(Token.hash(PURPOSE, token), account, vouched, now, now, 0);
        return store.put(document).map(_ -> new Opened(token, csrf(token), account));
    }

    /// The session of a token, with its account as it is now.
    public Future<Optional<Session>> find(String token) {
        if (token.isEmpty() || token.length() > 100) {
            return Future.succeededFuture(Optional.empty());
        }
        return valid(Token.hash(PURPOSE, token))
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : note(found.get()).map(_ -> Optional.of(session(found.get(), token))));
    }

    private Session session(Valid valid, String token) {
        Account account = valid.account;
        boolean mustEnrol = codesRequired && account.role().needsCodes() && !account.codes() && !valid.vouched;
        return new Session(valid.document.key(), csrf(token), account, valid.vouched, mustEnrol);
    }

    /// Whether a session is still valid, without counting as a sign of life: for live streams.
    public Future<Optional<Account>> check(Session session) {
        return valid(session.key()).map(found -> found.map(Valid::account));
    }

    /// Ends one session.
    public Future<Void> end(Session session) {
        return store.remove(Shelf.SESSION, session.key());
    }

    private Future<Optional<Valid>> valid(String key) {
        Instant now = clock.instant();
        return store.document(Shelf.SESSION, key, now).compose(found -> {
            if (found.isEmpty() || isOver(found.get(), now)) {
                return Future.succeededFuture(Optional.empty());
            }
            ObjectNode json = Json.read(found.get().content());
            return accounts.find(json.path("username").asText())
                    .map(account -> account.filter(a -> !a.disabled())
                            .filter(a ->
                                    a.generation() == json.path("generation").asInt(-1))
                            .map(a ->
                                    new Valid(found.get(), a, json.path(VOUCHED).asBoolean())));
        });
    }

    private static boolean isOver(Document document, Instant now) {
        return document.expires().filter(expires -> expires.isAfter(now)).isEmpty();
    }

    /// Writes down a sign of life, at most once a minute; somebody else's writing it is as good.
    private Future<?> note(Valid valid) {
        ObjectNode json = Json.read(valid.document.content());
        Instant seen = Instant.ofEpochMilli(json.path("seen").asLong());
        Instant now = clock.instant();
        if (Duration.between(seen, now).compareTo(NOTED_EVERY) < 0) {
            return Future.succeededFuture();
        }
        Instant opened = Instant.ofEpochMilli(json.path("opened").asLong());
        return store.put(
                document(valid.document.key(), valid.account, valid.vouched, opened, now, valid.document.version()));
    }

    private static Document document(
            String key, Account account, boolean vouched, Instant opened, Instant seen, long version) {
        ObjectNode json = Json.object()
                .put("username", account.username())
                .put("generation", account.generation())
                .put(VOUCHED, vouched)
                .put("opened", opened.toEpochMilli())
                .put("seen", seen.toEpochMilli());
        Instant idle = seen.plus(IDLE);
        Instant last = opened.plus(LONGEST);
        return new Document(
                Shelf.SESSION, key, Json.bytes(json), version, Optional.of(idle.isBefore(last) ? idle : last));
    }

    /// Follows from the token, so that it is bound to the session and needs no place of its own.
    private static String csrf(String token) {
        return Token.hash("csrf", token);
    }

    private record Valid(Document document, Account account, boolean vouched) {}
}
