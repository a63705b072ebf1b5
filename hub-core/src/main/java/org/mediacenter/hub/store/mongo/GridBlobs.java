package org.mediacenter.hub.store.mongo;

import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import com.mongodb.reactivestreams.client.gridfs.GridFSBucket;
import com.mongodb.reactivestreams.client.gridfs.GridFSBuckets;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;

/// Blobs in GridFS, so that every node of a city sees them. A blob is found only after one last
/// update gave it its complaint and its hash; what has none is a part that was never finished,
/// and is swept.
final class GridBlobs implements Blobs {
    private static final String BUCKET = "blob";
    private static final String NUMBER = "metadata.number";
    private static final String HASH = "metadata.sha256";

    private final Vertx vertx;
    private final MongoDatabase server;
    private final GridFSBucket bucket;

    GridBlobs(Vertx vertx, MongoDatabase server) {
        this.vertx = vertx;
        this.server = server;
        this.bucket = GridFSBuckets.create(server, BUCKET);
    }

    /// After a [Blobs.Stored.TooLarge] the rest of `bytes` is not read: it stays paused.
    @Override
    public Future<Stored> put(ComplaintNumber number, ReadStream<Buffer> bytes, long limit) {
        Uploading uploading = new Uploading(bytes, limit);
        GridFSUploadOptions options = new GridFSUploadOptions().metadata(new Document("part", true));
        return Publishers.first(bucket.uploadFromPublisher("blob", uploading, options))
                .<Stored>compose(file -> named(file.orElseThrow(), number, uploading))
                .recover(why -> why instanceof Uploading.TooMuch
                        ? Future.succeededFuture(new Stored.TooLarge(limit))
                        : Future.failedFuture(why));
    }

    private Future<Stored> named(ObjectId file, ComplaintNumber number, Uploading uploading) {
        BlobId id = uploading.id();
        Stored kept = new Stored.Kept(id, uploading.length());
        return find(number, id)
                .compose(there -> there.isPresent()
                        ? isNew(there.get())
                                .compose(_ -> Publishers.all(bucket.delete(file)))
                                .map(kept)
                        : Publishers.all(server.getCollection(BUCKET + ".files")
                                        .updateOne(
                                                Filters.eq(file),
                                                Updates.combine(
                                                        Updates.set(NUMBER, number.value()),
                                                        Updates.set(HASH, id.value()))))
                                .map(kept));
    }

    /// So that what was put once more is not swept as old.
    private Future<Void> isNew(GridFSFile there) {
        return Publishers.all(server.getCollection(BUCKET + ".files")
                        .updateOne(Filters.eq(there.getObjectId()), Updates.currentDate("uploadDate")))
                .mapEmpty();
    }

    @Override
    public Future<Optional<ReadStream<Buffer>>> read(ComplaintNumber number, BlobId id) {
        return find(number, id)
                .map(found ->
                        found.map(file -> new Downloading(bucket.downloadToPublisher(file.getObjectId()), vertx)));
    }

    @Override
    public Future<Void> erase(ComplaintNumber number) {
        return all(Filters.eq(NUMBER, number.value())).compose(this::delete);
    }

    @Override
    public Future<Void> erase(ComplaintNumber number, BlobId id) {
        return all(Filters.and(Filters.eq(NUMBER, number.value()), Filters.eq(HASH, id.value())))
                .compose(this::delete);
    }

    private Future<Void> delete(List<GridFSFile> files) {
        return Future.all(files.stream()
                        .map(file -> Publishers.all(bucket.delete(file.getObjectId())))
                        .toList())
                .mapEmpty();
    }

    @Override
    public Future<Integer> sweep(Instant before, Referred referred) {
        return all(Filters.lt("uploadDate", Values.date(before))).compose(old -> sweep(old, referred));
    }

    /// One after the other: sweeping is never urgent.
    private Future<Integer> sweep(List<GridFSFile> old, Referred referred) {
        Future<Integer> swept = Future.succeededFuture(0);
        for (GridFSFile file : old) {
            swept = swept.compose(count -> isNamed(file, referred)
                    .compose(known -> known
                            ? Future.succeededFuture(count)
                            : delete(List.of(file)).map(count + 1)));
        }
        return swept;
    }

    private static Future<Boolean> isNamed(GridFSFile file, Referred referred) {
        Optional<Document> metadata =
                Optional.ofNullable(file.getMetadata()).filter(found -> found.containsKey("number"));
        return metadata.map(found -> referred.knows(
                        new ComplaintNumber(found.getString("number")), new BlobId(found.getString("sha256"))))
                .orElseGet(() -> Future.succeededFuture(false));
    }

    private Future<Optional<GridFSFile>> find(ComplaintNumber number, BlobId id) {
        return all(Filters.and(Filters.eq(NUMBER, number.value()), Filters.eq(HASH, id.value())))
                .map(found -> found.stream().findFirst());
    }

    private Future<List<GridFSFile>> all(Bson filter) {
        return Publishers.all(bucket.find(filter));
    }
}
