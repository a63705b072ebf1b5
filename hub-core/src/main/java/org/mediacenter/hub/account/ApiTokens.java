package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Tokens of programs (`Authorization: Bearer`), known to the store by their hash. What the store
/// said of a token is believed for a moment, so that a busy program does not cost a read for each
/// request. Thread-safe.
public final class ApiTokens {
    private static final String PREFIX = "api:";
    private static final Duration BELIEVED = Duration.ofSeconds(3);
    private static final int REMEMBERED = 1_000;
    private static final int PAGE = 200;
    private static final int ID_LENGTH = 12;

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;
    /// Names by key, those asked for longest ago first.
    private final LinkedHashMap<String, Known> known = new LinkedHashMap<>();

    private record Known(String name, Instant until) {}

    public ApiTokens(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    /// A token that is good.
    ///
    /// @param id which one it is, to revoke it; not the token
    public record Kept(String id, String name, Instant made) {}

    /// All that are good, in no order that means anything.
    public Future<List<Kept>> all() {
        return page(PREFIX, new ArrayList<>());
    }

    private Future<List<Kept>> page(String after, List<Kept> soFar) {
        return store.documents(Shelf.TOKEN, after, PAGE, clock.instant()).compose(documents -> {
            documents.stream()
                    .filter(document -> document.key().startsWith(PREFIX))
                    .map(ApiTokens::kept)
                    .forEach(soFar::add);
            boolean more = documents.size() == PAGE && documents.getLast().key().startsWith(PREFIX);
            return more ? page(documents.getLast().key(), soFar) : Future.succeededFuture(soFar);
        });
    }

    private static Kept kept(Document document) {
        ObjectNode json = Json.read(document.content());
        return new Kept(
                document.key().substring(PREFIX.length()).substring(0, ID_LENGTH),
                json.path("name").asText(),
                Instant.ofEpochMilli(json.path("made").asLong()));
    }

    /// Makes a token, shown this once.
    ///
    /// @param name which program it is for; histories and limits name it
    public Future<String> make(String name) {
        String token = Token.random(random);
        ObjectNode json =
                Json.object().put("name", name).put("made", clock.instant().toEpochMilli());
        Document document = new Document(Shelf.TOKEN, key(token), Json.bytes(json), 0, Optional.empty());
        return store.put(document)
                .compose(putting -> putting instanceof Putting.Done ? Future.succeededFuture(token) : make(name));
    }

    /// The name of a token, while it is known.
    public Future<Optional<String>> name(String token) {
        Instant now = clock.instant();
        return store.document(Shelf.TOKEN, key(token), now)
                .map(found -> found.map(
                        document -> Json.read(document.content()).path("name").asText()))
                .onSuccess(found -> found.ifPresent(name -> remember(key(token), name, now)));
    }

    /// The name of a token the store knew a moment ago, without asking it again.
    public synchronized Optional<String> recent(String token) {
        Instant now = clock.instant();
        return Optional.ofNullable(known.get(key(token)))
                .filter(one -> one.until().isAfter(now))
                .map(Known::name);
    }

    private synchronized void remember(String key, String name, Instant now) {
        known.remove(key);
        known.put(key, new Known(name, now.plus(BELIEVED)));
        if (known.size() > REMEMBERED) {
            known.pollFirstEntry();
        }
    }

    /// Makes the token of that id worthless; false where there is none.
    public Future<Boolean> revokeById(String id) {
        return store.documents(Shelf.TOKEN, PREFIX + id, 1, clock.instant()).compose(found -> {
            Optional<Document> one = found.stream()
                    .filter(document ->
                            id.length() == ID_LENGTH && document.key().startsWith(PREFIX + id))
                    .findFirst();
            return one.map(document -> store.remove(Shelf.TOKEN, document.key())
                            .onSuccess(_ -> forget(document.key()))
                            .map(true))
                    .orElseGet(() -> Future.succeededFuture(false));
        });
    }

    /// Makes a token worthless: here at once, on other nodes within three seconds.
    public Future<Void> revoke(String token) {
        return store.remove(Shelf.TOKEN, key(token)).onSuccess(_ -> forget(key(token)));
    }

    private synchronized void forget(String key) {
        known.remove(key);
    }

    private static String key(String token) {
        return PREFIX + Token.hash("api", token);
    }
}
