package org.mediacenter.hub.store.mongo;

import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.OneByOne;
import org.mediacenter.hub.store.StoreBusy;

/// Blobs in GridFS, so that every node of a city sees them. A blob is found only after one last
/// update gave it its complaint and its hash; what has none is a part that was never finished,
/// and is swept.
final class GridBlobs implements Blobs {
    private static final String BUCKET = "blob";
    private static final String NUMBER = "metadata.number";
    private static final String HASH = "metadata.sha256";
    private static final String DATE = "uploadDate";

    private final Vertx vertx;
    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final GridFSBucket bucket;

    GridBlobs(Vertx vertx, MongoDatabase server) {
        this.vertx = vertx;
        this.files = server.getCollection(BUCKET + ".files");
        this.chunks = server.getCollection(BUCKET + ".chunks");
        this.bucket = GridFSBuckets.create(server, BUCKET);
    }

    /// Makes the index by which the blobs of a complaint are found.
    static Future<?> index(MongoDatabase server) {
        return Publishers.all(server.getCollection(BUCKET + ".files").createIndex(Indexes.ascending(NUMBER)));
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
        return find(number, id)
                .compose(there -> there.map(this::isNew).orElseGet(() -> Future.succeededFuture(false)))
                .compose(
                        isThere -> isThere ? Publishers.all(bucket.delete(file)).mapEmpty() : name(file, number, id))
                .map(new Stored.Kept(id, uploading.length()));
    }

    /// What was swept or erased before it had a name is not kept: whoever sent it sends it again.
    private Future<Void> name(ObjectId file, ComplaintNumber number, BlobId id) {
        Bson names = Updates.combine(Updates.set(NUMBER, number.value()), Updates.set(HASH, id.value()));
        return update(file, names)
                .compose(isThere -> isThere
                        ? Future.succeededFuture()
                        : Future.failedFuture(new StoreBusy("a file went before it was kept: send it again")));
    }

    /// So that what was put once more is not swept as old; false where it went meanwhile.
    private Future<Boolean> isNew(GridFSFile there) {
        return update(there.getObjectId(), Updates.currentDate(DATE));
    }

    /// Whether it is there.
    private Future<Boolean> update(ObjectId file, Bson change) {
        return Publishers.first(files.updateOne(Filters.eq(file), change))
                .map(result ->
                        result.filter(found -> found.getMatchedCount() == 1).isPresent());
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
        Bson old = Filters.lt(DATE, Values.date(before));
        AtomicReference<String> last = new AtomicReference<>("");
        return sweepParts(old)
                .compose(parts -> OneByOne.sum(() -> after(last.get(), old)
                                .compose(next -> next.map(number -> {
                                            last.set(number.value());
                                            return sweep(number, old, referred).map(Optional::of);
                                        })
                                        .orElseGet(() -> Future.succeededFuture(Optional.empty()))))
                        .map(swept -> parts + swept));
    }

    /// Those without a name were never finished.
    private Future<Integer> sweepParts(Bson old) {
        return all(Filters.and(Filters.exists(NUMBER, false), old)).compose(parts -> sweep(parts, old));
    }

    /// The next complaint that has an old file.
    private Future<Optional<ComplaintNumber>> after(String last, Bson old) {
        return Publishers.first(bucket.find(Filters.and(Filters.gt(NUMBER, last), old))
                        .sort(Sorts.ascending(NUMBER))
                        .limit(1))
                .map(found -> found.map(file -> new ComplaintNumber(metadata(file, "number"))));
    }

    private Future<Integer> sweep(ComplaintNumber number, Bson old, Referred referred) {
        return all(Filters.and(Filters.eq(NUMBER, number.value()), old)).compose(files -> {
            Set<BlobId> ids = files.stream().map(GridBlobs::id).collect(Collectors.toUnmodifiableSet());
            return referred.named(number, ids)
                    .compose(named -> sweep(
                            files.stream()
                                    .filter(file -> !named.contains(id(file)))
                                    .toList(),
                            old));
        });
    }

    private static BlobId id(GridFSFile file) {
        return new BlobId(metadata(file, "sha256"));
    }

    private static String metadata(GridFSFile file, String field) {
        return Optional.ofNullable(file.getMetadata())
                .map(metadata -> metadata.getString(field))
                .orElseThrow();
    }

    /// Those that are old still: the file first and on that condition, then its bytes, as the driver does.
    private Future<Integer> sweep(List<GridFSFile> found, Bson old) {
        return Future.all(found.stream().map(file -> sweep(file, old)).toList())
                .map(done ->
                        done.<Integer>list().stream().mapToInt(gone -> gone).sum());
    }

    private Future<Integer> sweep(GridFSFile file, Bson old) {
        return Publishers.first(files.deleteOne(Filters.and(Filters.eq(file.getObjectId()), old)))
                .compose(done -> done.filter(result -> result.getDeletedCount() == 1)
                        .map(_ -> Publishers.all(chunks.deleteMany(Filters.eq("files_id", file.getObjectId())))
                                .map(1))
                        .orElseGet(() -> Future.succeededFuture(0)));
    }

    private Future<Optional<GridFSFile>> find(ComplaintNumber number, BlobId id) {
        return all(Filters.and(Filters.eq(NUMBER, number.value()), Filters.eq(HASH, id.value())))
                .map(found -> found.stream().findFirst());
    }

    private Future<List<GridFSFile>> all(Bson filter) {
        return Publishers.all(bucket.find(filter));
    }
}
