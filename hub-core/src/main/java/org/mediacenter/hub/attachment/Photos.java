package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.mediacenter.hub.attachment.FileCheck.Checked;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;

/// Takes the photos citizens add to their complaints on the tracking page.
///
/// Each is looked at, drawn anew for people to see, and kept beside that as it came, under the hash of its bytes. It
/// becomes a message without words. The same photo once more changes nothing. Thread-safe.
public final class Photos {
    /// As many as one complaint takes.
    public static final int MOST = 5;
    /// Bytes one may have.
    public static final int MOST_BYTES = FileCheck.MOST_BYTES;

    /// More wait with their bytes in memory for the threads that draw.
    private static final int AT_ONCE = 8;

    private static final String NAME = ":photo-";

    private final Blobs blobs;
    private final Turns turns;
    private final Complaints complaints;
    private final WorkerExecutor pictures;
    private final Leaving leaving;
    private final Pieces pieces;
    private final PhotoCheck check = new PhotoCheck();
    private final SecureRandom random = new SecureRandom();
    private final Semaphore room = new Semaphore(AT_ONCE);

    /// @param pieces of those that come in parts
    public Photos(Vertx vertx, Blobs blobs, Turns turns, Complaints complaints, Pieces pieces) {
        this.pieces = pieces;
        this.blobs = blobs;
        this.turns = turns;
        this.complaints = complaints;
        this.pictures = Pictures.threads(vertx);
        this.leaving = new Leaving(blobs, complaints::find);
    }

    /// What became of a photo.
    public sealed interface Taken {
        /// It is part of the complaint, now or since before.
        record Kept() implements Taken {}

        /// Nothing of it is kept.
        ///
        /// @param code stable: `empty`, `too-long`, `kind`, `broken`, `too-many-pixels`, `active`, `too-many`,
        ///     `closed`
        record Refused(String code) implements Taken {}

        /// Too much is looked at just now.
        record Later() implements Taken {}
    }

    /// Those that come in parts.
    public Pieces pieces() {
        return pieces;
    }

    /// How many more a complaint takes.
    public static int left(Complaint complaint) {
        return Math.max(0, MOST - (int) taken(complaint));
    }

    private static long taken(Complaint complaint) {
        return complaint.conversation().messages().stream()
                .filter(message -> message.key().startsWith(message.channel() + NAME))
                .count();
    }

    /// Takes one for a complaint as it was just read.
    ///
    /// @param channel it came by
    public Future<Taken> take(Complaint complaint, String channel, Buffer bytes) {
        if (!complaint.isOpen()) {
            return Future.succeededFuture(new Taken.Refused("closed"));
        }
        if (left(complaint) == 0 && !isThere(complaint, channel, bytes)) {
            return Future.succeededFuture(new Taken.Refused("too-many"));
        }
        if (!room.tryAcquire()) {
            return Future.succeededFuture(new Taken.Later());
        }
        return pictures.executeBlocking(() -> check.look(bytes.getBytes()), false)
                .compose(looked -> switch (Objects.requireNonNull(looked)) {
                    case Checked.Bad(var code) -> Future.succeededFuture(new Taken.Refused(code));
                    case Checked.Good good ->
                        turns.take(complaint.number(), () -> keep(complaint.number(), channel, bytes, good.bytes()));
                })
                .onComplete(_ -> room.release());
    }

    private static boolean isThere(Complaint complaint, String channel, Buffer bytes) {
        return complaint.conversation().hasMessage(channel + NAME + PhotoCheck.hash(bytes));
    }

    private Future<Taken> keep(ComplaintNumber number, String channel, Buffer came, byte[] drawn) {
        return put(number, came, PhotoCheck.type(came))
                .compose(original -> put(number, Buffer.buffer(drawn), "image/jpeg")
                        .compose(shown -> tell(number, channel, original, shown)));
    }

    private Future<Taken> tell(ComplaintNumber number, String channel, Attached.Blob original, Attached.Blob shown) {
        String key = channel + NAME + original.id();
        List<Order> orders = orders(key, channel, original, shown);
        return complaints
                .change(number, complaint -> mayTake(complaint, key) ? orders : List.of())
                .transform(told -> switch (told.result()) {
                    case Outcome.Done _ -> Future.succeededFuture(new Taken.Kept());
                    case Outcome.Unchanged(var complaint)
                    when complaint.conversation().hasMessage(key) -> Future.succeededFuture(new Taken.Kept());
                    case Outcome.Unchanged(var complaint) ->
                        left(number, original, shown)
                                .map(_ -> new Taken.Refused(complaint.isOpen() ? "too-many" : "closed"));
                    case null -> left(number, original, shown).transform(_ -> Future.failedFuture(told.cause()));
                    default -> left(number, original, shown).map(_ -> new Taken.Refused("closed"));
                });
    }

    private static boolean mayTake(Complaint complaint, String key) {
        return complaint.isOpen()
                && left(complaint) > 0
                && !complaint.conversation().hasMessage(key);
    }

    private List<Order> orders(String key, String channel, Attached.Blob original, Attached.Blob shown) {
        Attached photo = Attached.named(
                "photo", Personal.of(channel, random), Optional.of(original.contentType()), Optional.empty());
        CitizenWrote wrote = new CitizenWrote(
                key,
                channel,
                Personal.of("", random),
                Optional.empty(),
                new Carried(Audience.PRIVATE, List.of(photo), Optional.empty()),
                Optional.empty(),
                Optional.empty());
        AttachmentKept kept = new AttachmentKept(key, 0, original, Optional.of(shown));
        return List.of(
                new Order(new Command.AddMessage(wrote), new Actor.Citizen()),
                new Order(new Command.KeepAttachment(kept), new Actor.Hub()));
    }

    private Future<Void> left(ComplaintNumber number, Attached.Blob original, Attached.Blob shown) {
        return leaving.leave(number, Set.of(new BlobId(original.id()), new BlobId(shown.id())));
    }

    private Future<Attached.Blob> put(ComplaintNumber number, Buffer bytes, String type) {
        return blobs.put(number, new OneBuffer(bytes), bytes.length()).compose(stored -> switch (stored) {
            case Blobs.Stored.Kept kept ->
                Future.succeededFuture(new Attached.Blob(kept.id().value(), kept.bytes(), type));
            case Blobs.Stored.TooLarge _ -> Future.failedFuture("it grew while it was kept");
        });
    }
}
