package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.mediacenter.hub.store.Leasing;

/// Leases by find-and-modify; a lease's document stays, so that tokens only ever grow.
final class Leases {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

    private final Database database;

    Leases(Database database) {
        this.database = database;
    }

    Future<Leasing> lease(String name, String asker, Instant now, Instant until) {
        return renewed(name, asker, until)
                .compose(held -> held.isPresent() ? Future.succeededFuture(held) : taken(name, asker, now, until))
                .compose(held -> held.isPresent() ? Future.succeededFuture(held) : first(name, asker, until))
                .compose(held -> held.isPresent() ? Future.succeededFuture(held.get()) : holder(name));
    }

    private Future<Optional<Leasing>> renewed(String name, String asker, Instant until) {
        return change(
                Filters.and(Filters.eq(name), Filters.eq("holder", asker)), Updates.set("until", Values.date(until)));
    }

    private Future<Optional<Leasing>> taken(String name, String asker, Instant now, Instant until) {
        return change(
                Filters.and(Filters.eq(name), Filters.lte("until", Values.date(now))),
                Updates.combine(
                        Updates.set("holder", asker),
                        Updates.set("until", Values.date(until)),
                        Updates.inc("token", 1L)));
    }

    private Future<Optional<Leasing>> change(Bson filter, Bson change) {
        return Publishers.first(database.leases().findOneAndUpdate(filter, change, AFTER))
                .map(found -> found.map(Leases::held));
    }

    private Future<Optional<Leasing>> first(String name, String asker, Instant until) {
        Document lease = new Document("_id", name)
                .append("holder", asker)
                .append("token", 1L)
                .append("until", Values.date(until));
        return Database.insert(database.leases(), lease)
                .map(inserted -> inserted ? Optional.of(held(lease)) : Optional.empty());
    }

    private Future<Leasing> holder(String name) {
        return Publishers.first(database.leases().find(Filters.eq(name)))
                .map(found -> found.map(lease -> new Leasing.Taken(
                                Values.text(lease, "holder").orElse(""),
                                lease.getDate("until").toInstant()))
                        .orElseThrow());
    }

    Future<Void> release(String name, String holder) {
        Bson mine = Filters.and(Filters.eq(name), Filters.eq("holder", holder));
        Bson free = Updates.combine(Updates.set("holder", ""), Updates.set("until", Values.date(Instant.EPOCH)));
        return Publishers.all(database.leases().updateOne(mine, free)).mapEmpty();
    }

    /// A write that changes nothing anybody reads.
    Future<Void> touch() {
        return Publishers.all(database.leases()
                        .updateOne(Filters.eq("ping"), Updates.inc("token", 1L), new UpdateOptions().upsert(true)))
                .mapEmpty();
    }

    private static Leasing held(Document lease) {
        return new Leasing.Held(
                lease.getString("_id"),
                lease.getLong("token"),
                lease.getDate("until").toInstant());
    }
}
