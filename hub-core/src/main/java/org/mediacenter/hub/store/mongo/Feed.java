package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.ChangeStreamPublisher;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.mediacenter.hub.store.Changes;
import org.mediacenter.hub.store.Cursor;

/// The change feed: a change stream over the complaints, cursors are its resume tokens.
///
/// A stream never says that it has come to its end. So each reading writes a mark into the same
/// collection and reads until that mark comes by: everything answered before the reading began,
/// on whatever node, comes before it.
final class Feed {
    private static final BsonTimestamp BEGINNING = new BsonTimestamp(1, 0);
    private static final String DATA = "_data";

    private final Database database;
    private final MongoDatabase server;
    private final String mark = "mark:" + UUID.randomUUID();

    Feed(Database database, MongoDatabase server) {
        this.database = database;
        this.server = server;
    }

    Future<Cursor> now() {
        return operationTime()
                .compose(time -> read(stream().startAtOperationTime(time), Integer.MAX_VALUE))
                .map(reading -> cursor(reading.last()));
    }

    Future<Changes> after(Cursor after, int limit) {
        if (!isToken(after)) {
            return now().map(Changes.Expired::new);
        }
        BsonDocument token = new BsonDocument(DATA, new BsonString(after.value()));
        return read(stream().resumeAfter(token), limit)
                .<Changes>map(reading -> new Changes.Page(reading.changes(), cursor(reading.last())))
                .recover(why -> Trouble.isExpired(why) ? now().map(Changes.Expired::new) : Future.failedFuture(why));
    }

    /// A stream of everything from now on, marks included.
    Future<ChangeStreamPublisher<Document>> fromNow() {
        return operationTime().map(time -> stream().startAtOperationTime(time));
    }

    /// Takes this node's mark out again.
    Future<Void> close() {
        return Publishers.all(database.complaints().deleteOne(Filters.eq(mark))).mapEmpty();
    }

    private Future<FeedReading> read(ChangeStreamPublisher<Document> stream, int limit) {
        String end = UUID.randomUUID().toString();
        FeedReading reading = new FeedReading(end, limit);
        stream.subscribe(reading);
        return Publishers.all(database.complaints()
                        .updateOne(Filters.eq(mark), Updates.set("mark", end), new UpdateOptions().upsert(true)))
                .onFailure(reading::giveUp)
                .compose(_ -> reading.done());
    }

    private ChangeStreamPublisher<Document> stream() {
        return database.complaints().watch(List.of(FeedReading.ONLY_WHAT_IS_READ));
    }

    /// The server's time of now; a server that does not tell has no long past to read through.
    private Future<BsonTimestamp> operationTime() {
        return Publishers.first(server.runCommand(new Document("ping", 1)))
                .map(answer -> answer.flatMap(
                                found -> Optional.ofNullable(found.get("operationTime", BsonTimestamp.class)))
                        .orElse(BEGINNING));
    }

    private static boolean isToken(Cursor cursor) {
        return cursor.value().matches("[0-9A-Fa-f]{1,4096}");
    }

    private static Cursor cursor(BsonDocument token) {
        return new Cursor(token.getString(DATA).getValue());
    }
}
