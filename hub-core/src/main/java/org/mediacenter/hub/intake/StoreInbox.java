package org.mediacenter.hub.intake;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.mediacenter.hub.call.Calls;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.ReadAfterAll;
import org.mediacenter.hub.channel.Removed;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.pulse.Pulse;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Keeping;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hub's inbox: a message is on disk, under the number it would open, before anybody is told
/// yes. Everything after that is [Intake]'s and can be done again. Thread-safe.
public final class StoreInbox implements Inbox {
    private static final Logger log = LoggerFactory.getLogger(StoreInbox.class);
    private static final int NUMBER_TRIES = 5;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Store store;
    private final Intake intake;
    private final Receipts receipts;
    private final LaterNews news;
    private final UnreadableShelf unreadables;
    private final Calls calls;
    private final Pulse pulse;
    private final InstantSource clock;
    private final Meters meters;
    private final SecureRandom random = new SecureRandom();

    /// What the inbox needs.
    ///
    /// @param pulse is told of each message that is kept for the first time
    public record Parts(
            Store store,
            Complaints complaints,
            Intake intake,
            Receipts receipts,
            UnreadableShelf unreadables,
            Calls calls,
            Pulse pulse,
            InstantSource clock,
            Meters meters) {}

    public StoreInbox(Parts parts) {
        this.store = parts.store();
        this.news = new LaterNews(store, parts.complaints(), parts.clock());
        this.unreadables = parts.unreadables();
        this.calls = parts.calls();
        this.intake = parts.intake();
        this.receipts = parts.receipts();
        this.pulse = parts.pulse();
        this.clock = parts.clock();
        this.meters = parts.meters();
    }

    @Override
    public Future<Accepted> accept(Inbound inbound) {
        Future<Accepted> answer = switch (inbound) {
            case InboundMessage message -> message.filing().threadable() ? heard(message) : message(message);
            case DeliveryReceipt receipt -> receipts.take(receipt).map(new Accepted.Noted());
            case Edited edited -> news.take(edited);
            case Removed removed -> news.take(removed);
            case Unreadable unreadable -> unreadables.keep(unreadable).map(new Accepted.Noted());
            case ReadAfterAll again -> unreadables.putAway(again).map(new Accepted.Noted());
            case CallRecord call -> calls.take(call);
        };
        return answer.otherwise(this::trouble).onSuccess(it -> count(inbound, it));
    }

    /// What nobody can be told to make shorter.
    private Future<Accepted> heard(InboundMessage message) {
        return message.nativeId().length() > Fitting.NATIVE_ID_LIMIT
                ? unreadables.keep(Fitting.unnamed(message)).map(new Accepted.Noted())
                : message(Fitting.cut(message));
    }

    private Future<Accepted> message(InboundMessage message) {
        if (InboundMessage.saysNothing(message.text()) && message.attachments().isEmpty()) {
            return Future.succeededFuture(new Accepted.Refused("text-empty", "the message has no text"));
        }
        if (!message.filing().threadable() && message.text().length() > Fitting.TEXT_LIMIT) {
            return Future.succeededFuture(new Accepted.Refused(
                    "text-too-long", "the text is longer than " + Fitting.TEXT_LIMIT + " characters"));
        }
        if (message.nativeId().length() > Fitting.NATIVE_ID_LIMIT) {
            return Future.succeededFuture(new Accepted.Refused(
                    "id-too-long", "the message's id is longer than " + Fitting.NATIVE_ID_LIMIT + " characters"));
        }
        if (intake.isFull()) {
            return Future.succeededFuture(new Accepted.Later(RETRY_AFTER, "too many messages wait to be taken in"));
        }
        return keep(message, NUMBER_TRIES);
    }

    private Future<Accepted> keep(InboundMessage message, int tries) {
        InboundEntry entry = new InboundEntry(
                new InboundKey(message.channel(), message.nativeId()),
                ComplaintNumber.random(random),
                TrackingKey.random(random),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                message.filing().fingerprint(),
                InboundJson.encode(message));
        return store.keep(List.of(entry)).compose(answers -> switch (answers.getFirst()) {
            case Keeping.New _ -> taken(entry, message);
            case Keeping.Known(InboundEntry first) -> Future.succeededFuture(duplicate(first));
            case Keeping.NumberTaken _ when tries > 1 -> keep(message, tries - 1);
            case Keeping.NumberTaken _ ->
                Future.succeededFuture(new Accepted.Later(RETRY_AFTER, "no free complaint number was found"));
        });
    }

    private Future<Accepted> taken(InboundEntry entry, InboundMessage message) {
        pulse.heard(message.channel(), message.writtenAt());
        intake.offer(entry, message);
        return Future.succeededFuture(new Accepted.Kept(entry.number(), entry.trackingKey(), entry.acceptedAt()));
    }

    private static Accepted duplicate(InboundEntry first) {
        return new Accepted.Duplicate(first.number(), first.trackingKey(), first.acceptedAt(), first.fingerprint());
    }

    private Accepted trouble(Throwable cause) {
        if (cause instanceof StoreBusy) {
            log.warn("message not kept, sender was asked to try again [reason={}]", cause.getMessage());
        } else {
            log.error("message not kept, sender was asked to try again", cause);
        }
        return new Accepted.Later(RETRY_AFTER, "the store cannot take it now");
    }

    private void count(Inbound inbound, Accepted answer) {
        String name = switch (answer) {
            case Accepted.Kept _ -> "kept";
            case Accepted.Duplicate _ -> "duplicate";
            case Accepted.Noted _ -> named(inbound);
            case Accepted.Later _ -> "later";
            case Accepted.Refused _ -> "refused";
        };
        meters.inbox(inbound.channel(), name).increment();
    }

    private static String named(Inbound inbound) {
        return switch (inbound) {
            case DeliveryReceipt _ -> "receipt";
            case CallRecord _ -> "call";
            default -> "news";
        };
    }
}
