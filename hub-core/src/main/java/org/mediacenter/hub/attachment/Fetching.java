package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.tika.Tika;
import org.mediacenter.hub.channel.Attachment;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentLost;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Blobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the attachments of one complaint, one after the other, and writes down what became of each.
public final class Fetching {
    private static final Logger log = LoggerFactory.getLogger(Fetching.class);
    private static final long MEGABYTE = 1024 * 1024;
    /// A photo has a few megabytes. Files are held in memory on their way: longer ones are said to be lost.
    private static final long LIMIT = 16 * MEGABYTE;

    private final Complaints complaints;
    private final Blobs blobs;
    private final Turns turns;
    private final ShownCopy copy;
    private final Map<String, Channel> channels;
    private final Tika tika = new Tika();

    public Fetching(Vertx vertx, Complaints complaints, Blobs blobs, Turns turns, List<Channel> channels) {
        this.copy = new ShownCopy(vertx);
        this.complaints = complaints;
        this.blobs = blobs;
        this.turns = turns;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    }

    static boolean isWanted(Attachment attachment) {
        return attachment.kind() != Attachment.Kind.STICKER && attachment.kind() != Attachment.Kind.LINK;
    }

    private record Wanted(Message message, int place, String source) {}

    /// Answers whether nothing is left to fetch.
    ///
    /// @param lastTry what fails once more is lost
    Future<Boolean> all(ComplaintNumber number, boolean lastTry) {
        return complaints.find(number).compose(found -> {
            Future<Boolean> done = Future.succeededFuture(true);
            for (Wanted wanted : found.map(Fetching::wanted).orElse(List.of())) {
                done = done.compose(before -> one(number, wanted, lastTry).map(now -> before && now));
            }
            return done;
        });
    }

    private static List<Wanted> wanted(Complaint complaint) {
        List<Wanted> all = new ArrayList<>();
        for (Message message : complaint.conversation().messages()) {
            List<Attached> attachments = message.carried().attachments();
            for (int place = 0; place < attachments.size(); place++) {
                Attached attached = attachments.get(place);
                if (attached.isWanted()) {
                    all.add(new Wanted(message, place, attached.source().text().orElse("")));
                }
            }
        }
        return all;
    }

    private Future<Boolean> one(ComplaintNumber number, Wanted wanted, boolean lastTry) {
        Optional<Channel> channel =
                Optional.ofNullable(channels.get(wanted.message().channel()));
        return channel.map(it -> it.fetch(wanted.source(), LIMIT))
                .orElseGet(() -> Future.failedFuture("the channel is not in the settings"))
                .compose(fetched -> switch (fetched) {
                    case Fetched.File file -> turns.take(number, () -> keep(number, wanted, file.bytes()));
                    case Fetched.Gone gone -> lose(number, wanted, gone.why());
                })
                .map(true)
                .recover(cause -> lastTry
                        ? lose(number, wanted, "it could not be fetched for two days")
                                .map(true)
                        : notYet(number, cause));
    }

    private static Future<Boolean> notYet(ComplaintNumber number, Throwable cause) {
        log.info("attachment not fetched yet [number={}, reason={}]", number, cause.getMessage());
        return Future.succeededFuture(false);
    }

    private Future<Void> keep(ComplaintNumber number, Wanted wanted, Buffer bytes) {
        String type = tika.detect(bytes.getBytes());
        return blobs.put(number, new OneBuffer(bytes), LIMIT).compose(stored -> switch (stored) {
            case Blobs.Stored.Kept kept ->
                shown(number, bytes, type)
                        .compose(drawn -> tell(
                                number,
                                new Command.KeepAttachment(new AttachmentKept(
                                        wanted.message().key(),
                                        wanted.place(),
                                        new Attached.Blob(kept.id().value(), kept.bytes(), type),
                                        drawn))));
            case Blobs.Stored.TooLarge _ -> lose(number, wanted, "it is longer than " + LIMIT / MEGABYTE + " MB");
        });
    }

    private Future<Optional<Attached.Blob>> shown(ComplaintNumber number, Buffer bytes, String type) {
        return copy.of(bytes, type)
                .compose(drawn -> drawn.map(copied -> blobs.put(number, new OneBuffer(copied), copied.length())
                                .map(Fetching::drawn))
                        .orElse(Future.succeededFuture(Optional.empty())));
    }

    private static Optional<Attached.Blob> drawn(Blobs.Stored stored) {
        return stored instanceof Blobs.Stored.Kept(var id, var bytes)
                ? Optional.of(new Attached.Blob(id.value(), bytes, ShownCopy.TYPE))
                : Optional.empty();
    }

    private Future<Void> lose(ComplaintNumber number, Wanted wanted, String why) {
        return tell(
                number,
                new Command.LoseAttachment(new AttachmentLost(wanted.message().key(), wanted.place(), why)));
    }

    private Future<Void> tell(ComplaintNumber number, Command command) {
        return complaints
                .execute(number, OptionalLong.empty(), List.of(command), new Actor.Hub())
                .mapEmpty();
    }
}
