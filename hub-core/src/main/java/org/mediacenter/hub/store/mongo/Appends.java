package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Append.OpenedText;
import org.mediacenter.hub.store.Appending;
import org.mediacenter.hub.store.InboundKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One append is one conditional write to one document. Where it takes a message, the complaint
/// remembers the message's key in that same write; that the message itself says so is a second
/// step, which [Inbound#untaken] finishes should a crash come between.
final class Appends {
    private static final Logger LOG = LoggerFactory.getLogger(Appends.class);

    /// A document holds 16 MB at most; what an append adds must leave room for what MongoDB adds.
    private static final long ROOM = 15L << 20;

    private final Database database;
    private final Inbound inbound;

    Appends(Database database, Inbound inbound) {
        this.database = database;
        this.inbound = inbound;
    }

    Future<Appending> append(Append append) {
        if (ComplaintDocument.size(append) >= ROOM) {
            return full(append);
        }
        if (append.takes().isEmpty()) {
            return write(append);
        }
        InboundKey key = append.takes().get();
        return inbound.isTaken(key)
                .compose(taken -> taken ? conflict(append) : write(append))
                .compose(outcome -> outcome instanceof Appending.Done ? taken(append, key, outcome) : told(outcome));
    }

    private Future<Appending> write(Append append) {
        return append.expectedVersion() == 0 ? insert(append) : update(append);
    }

    private Future<Appending> insert(Append append) {
        Document complaint = ComplaintDocument.first(append);
        return Database.insert(database.complaints(), complaint)
                .compose(inserted -> inserted ? done(append) : conflict(append));
    }

    private Future<Appending> update(Append append) {
        long size = ComplaintDocument.size(append);
        List<Bson> conditions = new ArrayList<>(List.of(
                Filters.eq(append.number().value()),
                Filters.eq("version", append.expectedVersion()),
                Filters.lt("size", ROOM - size)));
        append.takes().ifPresent(key -> conditions.add(Filters.ne("took", key.text())));
        return Publishers.first(database.complaints().updateOne(Filters.and(conditions), changes(append, size)))
                .compose(result ->
                        result.filter(found -> found.getMatchedCount() == 1).isPresent()
                                ? done(append)
                                : conflictUnlessFull(append, size));
    }

    private static Bson changes(Append append, long size) {
        List<Bson> changes = new ArrayList<>();
        ComplaintDocument.index(append).forEach((field, value) -> changes.add(Updates.set(field, value)));
        changes.add(Updates.inc("size", size));
        changes.add(Updates.pushEach("events", ComplaintDocument.events(append)));
        append.takes().ifPresent(key -> changes.add(Updates.push("took", key.text())));
        for (OpenedText text : append.opened()) {
            if (!append.erase().contains(text.hash())) {
                changes.add(Updates.set("texts." + text.hash(), ComplaintDocument.text(text)));
            }
        }
        append.erase().forEach(hash -> changes.add(Updates.unset("texts." + hash)));
        return Updates.combine(changes);
    }

    private Future<Appending> taken(Append append, InboundKey key, Appending outcome) {
        return inbound.take(key.text(), append.number().value()).map(outcome).otherwise(why -> {
            LOG.warn("a taken message could not be marked yet [{}] [{}]", append.number(), String.valueOf(why));
            return outcome;
        });
    }

    private static Future<Appending> done(Append append) {
        return told(
                new Appending.Done(append.expectedVersion() + append.events().size()));
    }

    private Future<Appending> conflict(Append append) {
        return head(append).map(head -> new Appending.Conflict(version(head)));
    }

    private Future<Appending> conflictUnlessFull(Append append, long size) {
        return head(append).compose(head -> {
            boolean full = head.stream().anyMatch(found -> found.getLong("size") >= ROOM - size);
            return full && version(head) == append.expectedVersion()
                    ? full(append)
                    : told(new Appending.Conflict(version(head)));
        });
    }

    private static Future<Appending> full(Append append) {
        return Future.failedFuture(new IllegalArgumentException("the history of [" + append.number()
                + "] has no room for [" + ComplaintDocument.size(append)
                + "] bytes more: close it and open another"));
    }

    private Future<Optional<Document>> head(Append append) {
        return Publishers.first(database.complaints()
                .find(Filters.eq(append.number().value()))
                .projection(Projections.include("version", "size")));
    }

    private static long version(Optional<Document> head) {
        return head.map(found -> found.getLong("version")).orElse(0L);
    }

    private static Future<Appending> told(Appending outcome) {
        return Future.succeededFuture(outcome);
    }
}
