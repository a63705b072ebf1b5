package org.mediacenter.hub.store;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// Photos and recordings, kept per complaint so that erasure is deletion.
///
/// A put is answered only when the bytes and their directory entry are on disk: nothing refers to
/// a blob before. Thread-safe.
public interface Blobs {

    /// Streams a blob to disk; refuses more than `limit` bytes with a [Stored.TooLarge] and
    /// leaves nothing behind.
    Future<Stored> put(ComplaintNumber number, ReadStream<Buffer> bytes, long limit);

    /// The bytes of a blob, or empty when there is none.
    Future<Optional<ReadStream<Buffer>>> read(ComplaintNumber number, BlobId id);

    /// Deletes all blobs of a complaint.
    Future<Void> erase(ComplaintNumber number);

    /// Deletes one blob of a complaint; nothing where there is none.
    Future<Void> erase(ComplaintNumber number, BlobId id);

    /// Deletes blobs put before `before` that `referred` does not name, complaint by complaint; answers how many. What
    /// is put once more meanwhile stays.
    Future<Integer> sweep(Instant before, Referred referred);

    /// Name of a blob: SHA-256 of its bytes, hexadecimal.
    record BlobId(String value) {
        public BlobId {
            if (!isOne(value)) {
                throw new IllegalArgumentException("a blob is named by 64 hexadecimal digits");
            }
        }

        /// Whether a blob may have that name.
        public static boolean isOne(String name) {
            return name.matches("[0-9a-f]{64}");
        }
    }

    /// What became of a blob.
    sealed interface Stored {
        record Kept(BlobId id, long bytes) implements Stored {}

        record TooLarge(long limit) implements Stored {}
    }

    /// Which blobs a complaint's history names.
    interface Referred {
        /// Those of `old` that are named; asked once for each complaint that has any.
        Future<Set<BlobId>> named(ComplaintNumber number, Set<BlobId> old);
    }
}
