package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import org.bson.Document;

/// The collections of one city, and their indexes.
record Database(
        MongoCollection<Document> inbound,
        MongoCollection<Document> numbers,
        MongoCollection<Document> complaints,
        MongoCollection<Document> documents,
        MongoCollection<Document> leases,
        MongoCollection<Document> audit) {

    static Database of(MongoDatabase database) {
        return new Database(
                database.getCollection("inbound"),
                database.getCollection("number"),
                database.getCollection("complaint"),
                database.getCollection("document"),
                database.getCollection("lease"),
                database.getCollection("audit"));
    }

    /// Makes what is missing; nothing where all is there.
    Future<?> index() {
        return Future.all(List.of(
                index(inbound, "untaken", "acceptedAt", "order"),
                index(complaints, "open", "conversation"),
                index(complaints, "open", "author"),
                index(complaints, "open", "linked.conversation"),
                index(complaints, "open", "linked.author"),
                index(complaints, "open", "_id"),
                index(complaints, "due"),
                index(complaints, "outbox"),
                index(complaints, "providerIds"),
                index(complaints, "took")));
    }

    private static Future<?> index(MongoCollection<Document> collection, String... fields) {
        return Publishers.all(collection.createIndex(Indexes.ascending(fields)));
    }

    /// Inserts a document; false when its `_id` is there already.
    static Future<Boolean> insert(MongoCollection<Document> collection, Document document) {
        return Publishers.all(collection.insertOne(document))
                .map(true)
                .recover(why -> Trouble.isDuplicate(why) ? Future.succeededFuture(false) : Future.failedFuture(why));
    }
}
