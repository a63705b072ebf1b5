package org.mediacenter.hub.store.file;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.OneByOne;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.store.StoreUnusable;

/// Blobs in a folder of the data disk. Bytes are streamed to a temporary file as they come, with
/// no more in memory than one buffer; the file is synced, renamed to its hash and its folder
/// synced before the answer. Disk work runs on Vert.x's worker threads.
///
/// A disk that refuses (full, read-only) fails with [StoreBusy] and leaves nothing behind.
/// Thread-safe.
public final class FileBlobs implements Blobs {
    private final Vertx vertx;
    private final BlobFolder folder;

    private FileBlobs(Vertx vertx, BlobFolder folder) {
        this.vertx = vertx;
        this.folder = folder;
    }

    /// Opens the blobs of a folder, making it where there is none, and deletes what a crash left
    /// half written.
    ///
    /// @throws StoreUnusable when the folder cannot be written
    public static FileBlobs open(Path folder, Vertx vertx) {
        try {
            return new FileBlobs(vertx, BlobFolder.open(folder));
        } catch (IOException e) {
            throw new StoreUnusable(
                    "the folder [" + folder + "] cannot be written, [" + e.getMessage()
                            + "]: change its owner or rights",
                    e);
        }
    }

    /// After a [Blobs.Stored.TooLarge] the rest of `bytes` is not read: it stays paused.
    @Override
    public Future<Stored> put(ComplaintNumber number, ReadStream<Buffer> bytes, long limit) {
        Receiving receiving = new Receiving(vertx, bytes, limit);
        return disk(folder::begin)
                .compose(file -> receiving
                        .into(file)
                        .compose(whole -> whole
                                ? disk(() -> folder.keep(number, file)).map(id -> new Stored.Kept(id, file.length()))
                                : Future.<Stored>succeededFuture(new Stored.TooLarge(limit)))
                        .recover(why -> Future.failedFuture(told(why)))
                        .eventually(() -> disk(() -> folder.discard(file))));
    }

    @Override
    public Future<Optional<ReadStream<Buffer>>> read(ComplaintNumber number, BlobId id) {
        String path = folder.path(number, id).toString();
        return vertx.fileSystem()
                .exists(path)
                .compose(exists -> exists
                        ? vertx.fileSystem()
                                .open(path, new OpenOptions().setWrite(false))
                                .map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    @Override
    public Future<Void> erase(ComplaintNumber number) {
        return disk(() -> folder.erase(number)).mapEmpty();
    }

    @Override
    public Future<Void> erase(ComplaintNumber number, BlobId id) {
        return disk(() -> folder.delete(number, id)).mapEmpty();
    }

    @Override
    public Future<Integer> sweep(Instant before, Referred referred) {
        return disk(folder::complaints).compose(all -> {
            Iterator<ComplaintNumber> numbers = all.iterator();
            return OneByOne.sum(() -> numbers.hasNext()
                    ? sweep(numbers.next(), before, referred).map(Optional::of)
                    : Future.succeededFuture(Optional.empty()));
        });
    }

    private Future<Integer> sweep(ComplaintNumber number, Instant before, Referred referred) {
        return disk(() -> folder.olderThan(number, before))
                .compose(old -> old.isEmpty()
                        ? Future.succeededFuture(0)
                        : referred.named(number, old)
                                .compose(named -> disk(() -> folder.sweep(number, without(old, named), before))));
    }

    private static Set<BlobId> without(Set<BlobId> old, Set<BlobId> named) {
        return old.stream().filter(id -> !named.contains(id)).collect(Collectors.toUnmodifiableSet());
    }

    private <T> Future<T> disk(Callable<T> work) {
        return vertx.executeBlocking(work, false)
                .<T>map(Objects::requireNonNull)
                .recover(why -> Future.failedFuture(told(why)));
    }

    private Throwable told(Throwable why) {
        return why instanceof IOException
                ? new StoreBusy("the disk refused [" + why.getMessage() + "]: look after [" + folder + "]", why)
                : why;
    }
}
