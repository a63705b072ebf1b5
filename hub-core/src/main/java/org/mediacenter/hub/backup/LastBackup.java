package org.mediacenter.hub.backup;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Store;

/// When a backup of this store was last taken, as the store itself remembers: so people see it without the machine.
public record LastBackup(Instant at, long complaints, int files) {
    private static final String KEY = "last";
    /// A backup a day, and two hours for one that is late.
    private static final Duration FRESH = Duration.ofHours(26);

    /// What is remembered; empty where none was taken, or where the store was put back from one.
    public static Future<Optional<LastBackup>> of(Store store, Instant now) {
        return store.document(Shelf.BACKUP, KEY, now).map(found -> found.map(LastBackup::read));
    }

    /// Whether it is of the last day.
    public boolean isFresh(Instant now) {
        return at.plus(FRESH).isAfter(now);
    }

    /// Remembers this one.
    public Future<Void> keep(Store store) {
        return store.document(Shelf.BACKUP, KEY, at)
                .compose(found -> store.put(new Document(
                        Shelf.BACKUP,
                        KEY,
                        new JsonObject()
                                .put("at", at.toString())
                                .put("complaints", complaints)
                                .put("files", files)
                                .toBuffer()
                                .getBytes(),
                        found.map(Document::version).orElse(0L),
                        Optional.empty())))
                .mapEmpty();
    }

    private static LastBackup read(Document document) {
        JsonObject json = new JsonObject(io.vertx.core.buffer.Buffer.buffer(document.content()));
        return new LastBackup(
                Instant.parse(json.getString("at")), json.getLong("complaints", 0L), json.getInteger("files", 0));
    }
}
