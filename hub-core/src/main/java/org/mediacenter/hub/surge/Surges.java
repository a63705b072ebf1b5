package org.mediacenter.hub.surge;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether there is a surge now. It survives a restart, and ends only when a person ends it.
///
/// Kept in memory, since every acknowledgement asks, and on the shelf `SURGE`; what another node wrote is read every
/// ten seconds. Thread-safe.
public final class Surges {
    private static final Logger log = LoggerFactory.getLogger(Surges.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(10);
    private static final String NOW = "now";
    private static final int TRIES = 5;

    private final Store store;
    private final InstantSource clock;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Optional<Surge> current = Optional.empty();

    public Surges(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Reads what there is, and again what other nodes write.
    ///
    /// @return closing it ends the reading; fails where the store cannot be read
    public Future<Subscription> start(Vertx vertx) {
        long timer = vertx.setPeriodic(READ_EVERY.toMillis(), _ -> read().onFailure(Surges::unread));
        return read().onFailure(_ -> vertx.cancelTimer(timer)).map(() -> vertx.cancelTimer(timer));
    }

    private static void unread(Throwable cause) {
        log.warn("whether there is a surge could not be read [reason={}]", cause.getMessage());
    }

    Future<Void> read() {
        int before = changes.get();
        return document().map(found -> {
            current = before == changes.get() ? found.flatMap(Surges::decoded) : current;
            return null;
        });
    }

    /// The surge there is, empty in ordinary times.
    public Optional<Surge> now() {
        return current;
    }

    /// Declares one; where there is one its reason is another from now on.
    ///
    /// @param reason at most [Surge#LONGEST_REASON] characters
    public Future<Surge> begin(String reason, String by) {
        return begin(reason, by, TRIES);
    }

    private Future<Surge> begin(String reason, String by, int triesLeft) {
        return document().compose(found -> {
            Instant since = found.flatMap(Surges::decoded)
                    .map(Surge::since)
                    .orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
            Surge surge = new Surge(reason, by, since);
            return store.put(encoded(surge, found.map(Document::version).orElse(0L)))
                    .compose(put -> switch (put) {
                        case Putting.Done _ -> Future.succeededFuture(is(Optional.of(surge), surge));
                        case Putting.Conflict _ when triesLeft > 1 -> begin(reason, by, triesLeft - 1);
                        case Putting.Conflict _ -> Future.failedFuture("the surge changes all the time");
                    });
        });
    }

    /// Ordinary times again, unless somebody declared something else since this surge was read.
    ///
    /// @param seen the surge that is meant
    /// @return false where another one stands now; what was ended already is ended
    public Future<Boolean> end(Surge seen) {
        return end(seen, TRIES);
    }

    private Future<Boolean> end(Surge seen, int triesLeft) {
        return document().compose(found -> {
            Optional<Surge> there = found.flatMap(Surges::decoded);
            if (found.isEmpty() || there.isEmpty() || !there.get().equals(seen)) {
                return Future.succeededFuture(is(there, there.isEmpty()));
            }
            return store.put(over(found.get().version())).compose(put -> switch (put) {
                case Putting.Done _ -> Future.succeededFuture(is(Optional.empty(), true));
                case Putting.Conflict _ when triesLeft > 1 -> end(seen, triesLeft - 1);
                case Putting.Conflict _ -> Future.failedFuture("the surge changes all the time");
            });
        });
    }

    /// An empty page, since a page is removed whatever somebody wrote on it meanwhile.
    private static Document over(long version) {
        return new Document(Shelf.SURGE, NOW, new byte[0], version, Optional.empty());
    }

    private <T> T is(Optional<Surge> surge, T answer) {
        changes.incrementAndGet();
        current = surge;
        return answer;
    }

    private Future<Optional<Document>> document() {
        return store.document(Shelf.SURGE, NOW, clock.instant());
    }

    private static Document encoded(Surge surge, long version) {
        JsonObject json = new JsonObject()
                .put("reason", surge.reason())
                .put("by", surge.by())
                .put("since", surge.since().toString());
        return new Document(Shelf.SURGE, NOW, json.toBuffer().getBytes(), version, Optional.empty());
    }

    /// Empty where the last one is over.
    private static Optional<Surge> decoded(Document document) {
        if (document.content().length == 0) {
            return Optional.empty();
        }
        JsonObject json = new JsonObject(Buffer.buffer(document.content()));
        return Optional.of(
                new Surge(json.getString("reason"), json.getString("by"), Instant.parse(json.getString("since"))));
    }
}
