package org.mediacenter.hub.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Tokens of programs (`Authorization: Bearer`), known to the store by their hash. Thread-safe.
public final class ApiTokens {
    private static final String PREFIX = "api:";

    private final Store store;
    private final InstantSource clock;
    private final SecureRandom random;

    public ApiTokens(Store store, InstantSource clock, SecureRandom random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
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
        return store.document(Shelf.TOKEN, key(token), clock.instant())
                .map(found -> found.map(
                        document -> Json.read(document.content()).path("name").asText()));
    }

    /// Makes a token worthless.
    public Future<Void> revoke(String token) {
        return store.remove(Shelf.TOKEN, key(token));
    }

    private static String key(String token) {
        return PREFIX + Token.hash("api", token);
    }
}
