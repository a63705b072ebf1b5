package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;

/// Who asked for no more messages on which channel; kept without their number or name. Another node hears of
/// it when it starts. Thread-safe.
public final class OptOuts {
    private static final int PAGE = 1_000;
    private final Store store;
    private final InstantSource clock;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public OptOuts(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Reads who it was before.
    public Future<Void> start() {
        return read("");
    }

    private Future<Void> read(String after) {
        return store.documents(Shelf.OPT_OUT, after, PAGE, clock.instant()).compose(page -> {
            page.forEach(document -> known.add(document.key()));
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : read(page.getLast().key());
        });
    }

    public boolean has(String channel, String author) {
        return !known.isEmpty() && known.contains(key(channel, author));
    }

    Future<Void> add(String channel, String author) {
        String key = key(channel, author);
        byte[] at = clock.instant().toString().getBytes(StandardCharsets.UTF_8);
        return store.put(new Document(Shelf.OPT_OUT, key, at, 0, Optional.empty()))
                .map(_ -> {
                    known.add(key);
                    return null;
                });
    }

    /// Who writes about a matter again wants to be answered.
    public Future<Void> remove(String channel, String author) {
        if (!has(channel, author)) {
            return Future.succeededFuture();
        }
        String key = key(channel, author);
        return store.remove(Shelf.OPT_OUT, key).map(_ -> {
            known.remove(key);
            return null;
        });
    }

    /// A person, or a conversation, without their number or name.
    static String key(String channel, String author) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((channel + ':' + author).getBytes(StandardCharsets.UTF_8));
            return channel + ':' + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
