package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.changestream.ChangeStreamDocument;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.mediacenter.hub.store.Change;
import org.mediacenter.hub.store.Cursor;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// Reads a change stream up to a mark, or until it has as many changes as asked for.
final class FeedReading implements Subscriber<ChangeStreamDocument<Document>> {
    /// Leaves histories and texts on the server.
    static final Document ONLY_WHAT_IS_READ = new Document(
            "$project",
            new Document("operationType", 1)
                    .append("ns", 1)
                    .append("clusterTime", 1)
                    .append("documentKey", 1)
                    .append("fullDocument._id", 1)
                    .append("fullDocument.changed", 1)
                    .append("fullDocument.mark", 1)
                    .append("updateDescription.updatedFields.changed", 1)
                    .append("updateDescription.updatedFields.mark", 1));

    private final String end;
    private final int limit;
    private final List<Change> changes = new ArrayList<>();
    private final Promise<FeedReading> done = Promise.promise();
    private BsonDocument last = new BsonDocument();
    private volatile Subscription subscription = NONE;

    private static final Subscription NONE = new Subscription() {
        @Override
        public void request(long count) {}

        @Override
        public void cancel() {}
    };

    FeedReading(String end, int limit) {
        this.end = end;
        this.limit = limit;
    }

    Future<FeedReading> done() {
        return done.future();
    }

    List<Change> changes() {
        return changes;
    }

    /// Where the next reading goes on.
    BsonDocument last() {
        return last;
    }

    /// Lets the stream go where its mark will never come by.
    void giveUp(Throwable why) {
        done.tryFail(why);
        subscription.cancel();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        if (done.future().isComplete()) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(ChangeStreamDocument<Document> event) {
        if (done.future().isComplete()) {
            return;
        }
        last = event.getResumeToken();
        changeOf(event).ifPresent(changes::add);
        if (changes.size() >= limit || field(event, "mark").filter(end::equals).isPresent()) {
            subscription.cancel();
            done.tryComplete(this);
        }
    }

    @Override
    public void onError(Throwable why) {
        done.tryFail(Trouble.told(why));
    }

    @Override
    public void onComplete() {
        done.tryFail(new IllegalStateException("the change stream ended"));
    }

    /// The change an event tells of; empty for marks.
    static Optional<Change> changeOf(ChangeStreamDocument<Document> event) {
        Cursor cursor = new Cursor(event.getResumeToken().getString("_data").getValue());
        return field(event, "changed").map(changed -> ComplaintDocument.change(changed, cursor));
    }

    private static Optional<String> field(ChangeStreamDocument<Document> event, String name) {
        Optional<String> updated = Optional.ofNullable(event.getUpdateDescription())
                .flatMap(update -> Optional.ofNullable(update.getUpdatedFields()))
                .flatMap(fields -> Optional.ofNullable(fields.get(name)))
                .map(value -> value.asString().getValue());
        return updated.or(() -> Optional.ofNullable(event.getFullDocument())
                .flatMap(document -> Optional.ofNullable(document.getString(name))));
    }
}
