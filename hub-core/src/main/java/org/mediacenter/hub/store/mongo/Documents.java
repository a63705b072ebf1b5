package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;

/// Small things under a name, `_id: shelf:key`, written where the version seen is still there.
final class Documents {
    private final Database database;

    Documents(Database database) {
        this.database = database;
    }

    Future<Putting> put(Document document) {
        org.bson.Document next = new org.bson.Document("_id", id(document.shelf(), document.key()))
                .append("shelf", document.shelf().name())
                .append("key", document.key())
                .append("content", document.content())
                .append("version", document.version() + 1)
                .append("expires", document.expires().map(Values::date).orElse(null));
        return written(document, next)
                .compose(written -> written
                        ? Future.succeededFuture(new Putting.Done(document.version() + 1))
                        : conflict(document));
    }

    private Future<Boolean> written(Document document, org.bson.Document next) {
        if (document.version() == 0) {
            return Database.insert(database.documents(), next);
        }
        Bson seen = Filters.and(
                Filters.eq(id(document.shelf(), document.key())), Filters.eq("version", document.version()));
        return Publishers.first(database.documents().replaceOne(seen, next))
                .map(result ->
                        result.filter(found -> found.getMatchedCount() == 1).isPresent());
    }

    private Future<Putting> conflict(Document document) {
        return Publishers.first(database.documents().find(Filters.eq(id(document.shelf(), document.key()))))
                .map(found -> new Putting.Conflict(
                        found.map(there -> there.getLong("version")).orElse(0L)));
    }

    /// What expired is deleted before the answer, so that its name is free.
    Future<Optional<Document>> one(Shelf shelf, String key, Instant now) {
        return Publishers.first(database.documents().find(Filters.eq(id(shelf, key))))
                .map(found -> found.map(Documents::document))
                .compose(found -> found.stream().anyMatch(document -> isExpired(document, now))
                        ? sweep(shelf, now).map(Optional.empty())
                        : Future.succeededFuture(found));
    }

    Future<List<Document>> page(Shelf shelf, String afterKey, int limit, Instant now) {
        return sweep(shelf, now)
                .compose(_ -> Publishers.all(database.documents()
                        .find(Filters.and(
                                Filters.gt("_id", id(shelf, afterKey)), Filters.lt("_id", shelf.name() + ';')))
                        .sort(Sorts.ascending("_id"))
                        .limit(limit)))
                .map(found -> found.stream().map(Documents::document).toList());
    }

    Future<List<Document>> some(Shelf shelf, Set<String> keys, Instant now) {
        List<String> ids = keys.stream().map(key -> id(shelf, key)).toList();
        return Publishers.all(database.documents().find(Filters.in("_id", ids)))
                .map(found -> found.stream()
                        .map(Documents::document)
                        .filter(document -> !isExpired(document, now))
                        .toList());
    }

    Future<Void> remove(Shelf shelf, String key) {
        return Publishers.all(database.documents().deleteOne(Filters.eq(id(shelf, key))))
                .mapEmpty();
    }

    private Future<Void> sweep(Shelf shelf, Instant now) {
        Bson expired = Filters.and(Filters.eq("shelf", shelf.name()), Filters.lte("expires", Values.date(now)));
        return Publishers.all(database.documents().deleteMany(expired)).mapEmpty();
    }

    private static boolean isExpired(Document document, Instant now) {
        return document.expires().filter(expires -> !expires.isAfter(now)).isPresent();
    }

    private static String id(Shelf shelf, String key) {
        return shelf.name() + ':' + key;
    }

    private static Document document(org.bson.Document found) {
        return new Document(
                Shelf.valueOf(found.getString("shelf")),
                found.getString("key"),
                Values.bytes(found, "content"),
                found.getLong("version"),
                Values.instant(found, "expires"));
    }
}
