package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import org.bson.Document;
import org.mediacenter.hub.store.AuditChain;
import org.mediacenter.hub.store.Store.AuditEntry;

/// The audit log, `_id` its sequence. A line is inserted after the last one seen; where another
/// node was faster, the same line is tried after that one. Lines of one node wait for each
/// other, so that they do not race among themselves.
final class AuditLog {
    private final Database database;
    private Future<Void> last = Future.succeededFuture();

    AuditLog(Database database) {
        this.database = database;
    }

    synchronized Future<Void> append(byte[] entry) {
        Promise<Void> mine = Publishers.promise();
        last = last.otherwiseEmpty().compose(_ -> insertAfterLast(entry)).onComplete(mine);
        return mine.future();
    }

    private Future<Void> insertAfterLast(byte[] entry) {
        return Publishers.first(
                        database.audit().find().sort(Sorts.descending("_id")).limit(1))
                .compose(before -> {
                    long sequence = before.map(line -> line.getLong("_id")).orElse(0L) + 1;
                    byte[] hash = before.map(line -> Values.bytes(line, "hash")).orElse(new byte[0]);
                    Document line = new Document("_id", sequence)
                            .append("entry", entry)
                            .append("hash", AuditChain.hash(hash, entry));
                    return Database.insert(database.audit(), line);
                })
                .compose(inserted -> inserted ? Future.succeededFuture() : insertAfterLast(entry));
    }

    Future<List<AuditEntry>> after(long sequence, int limit) {
        return Publishers.all(database.audit()
                        .find(Filters.gt("_id", sequence))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit))
                .map(found -> found.stream()
                        .map(line -> new AuditEntry(
                                line.getLong("_id"), Values.bytes(line, "entry"), Values.bytes(line, "hash")))
                        .toList());
    }
}
