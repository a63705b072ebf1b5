package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Photos that come piece by piece over a line that breaks. Each piece is durable before it is said to be there, on
/// any node; what is not whole after a day is forgotten. Thread-safe.
public final class Pieces {
    /// Bytes of each but the last.
    public static final int BYTES = 64 * 1024;
    /// As many as the longest photo has.
    public static final int MOST = Photos.MOST_BYTES / BYTES;

    private static final Duration KEPT = Duration.ofDays(1);

    private final Store store;
    private final InstantSource clock;

    /// @param store where they are until the photo is whole
    public Pieces(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// A photo under way.
    ///
    /// @param name random, given by who sends it: 32 hexadecimal digits
    public record Upload(ComplaintNumber number, String name) {
        private static final String FORM = "[0-9a-f]{32}";

        /// Nothing where the name is none.
        public static Optional<Upload> of(ComplaintNumber number, String name) {
            return name.matches(FORM) ? Optional.of(new Upload(number, name)) : Optional.empty();
        }

        private String start() {
            return number + "/" + name + "/";
        }

        private String key(int place) {
            return start() + "%03d".formatted(place);
        }
    }

    /// How many are there, without a gap.
    public Future<Integer> there(Upload upload) {
        return all(upload).map(List::size);
    }

    /// Keeps a piece that follows those that are there, or is one of them; answers whether it does.
    ///
    /// @param place 0 for the first
    public Future<Boolean> keep(Upload upload, int place, Buffer bytes) {
        return place == 0
                ? put(upload, place, bytes)
                : store.document(Shelf.PIECE, upload.key(place - 1), clock.instant())
                        .compose(before ->
                                before.isPresent() ? put(upload, place, bytes) : Future.succeededFuture(false));
    }

    private Future<Boolean> put(Upload upload, int place, Buffer bytes) {
        Document piece = new Document(
                Shelf.PIECE,
                upload.key(place),
                bytes.getBytes(),
                0,
                Optional.of(clock.instant().plus(KEPT)));
        return store.put(piece).map(put -> switch (put) {
            case Putting.Done _, Putting.Conflict _ -> true;
        });
    }

    /// The bytes of all that are there.
    public Future<Buffer> whole(Upload upload) {
        return all(upload).map(pieces -> {
            Buffer whole = Buffer.buffer();
            pieces.forEach(piece -> whole.appendBytes(piece.content()));
            return whole;
        });
    }

    /// Forgets them.
    public Future<Void> forget(Upload upload) {
        return all(upload)
                .compose(pieces -> Future.join(pieces.stream()
                        .map(piece -> store.remove(Shelf.PIECE, piece.key()))
                        .toList()))
                .mapEmpty();
    }

    private Future<List<Document>> all(Upload upload) {
        return store.documents(Shelf.PIECE, upload.start(), MOST, clock.instant())
                .map(found -> found.stream()
                        .filter(piece -> piece.key().startsWith(upload.start()))
                        .toList());
    }
}
