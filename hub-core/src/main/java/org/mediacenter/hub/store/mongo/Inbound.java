package org.mediacenter.hub.store.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Keeping;

/// Kept messages. A number is reserved in a document of its own before the message is kept, so
/// that both the key and the number are unique by `_id`, also on a sharded cluster. A crash
/// between the two leaves a number nobody will use, which harms nothing.
final class Inbound {
    private static final String NOBODY = "";

    private final Database database;

    Inbound(Database database) {
        this.database = database;
    }

    /// Entries go side by side, those of one key after each other. Each has its place in the
    /// order before any of them travels, so that two messages of one moment stay in order.
    Future<List<Keeping>> keep(List<InboundEntry> entries) {
        Map<InboundKey, Future<Keeping>> last = new HashMap<>();
        List<Future<Keeping>> answers = new ArrayList<>(entries.size());
        for (InboundEntry entry : entries) {
            Future<Keeping> before = last.get(entry.key());
            ObjectId order = new ObjectId();
            Future<Keeping> mine = before == null ? keep(entry, order) : before.compose(_ -> keep(entry, order));
            last.put(entry.key(), mine);
            answers.add(mine);
        }
        return Future.all(answers).map(all -> all.<Keeping>list());
    }

    private Future<Keeping> keep(InboundEntry entry, ObjectId order) {
        return byKey(entry.key())
                .compose(known -> known.isPresent()
                        ? Future.succeededFuture(new Keeping.Known(known.get()))
                        : reserveAndInsert(entry, order));
    }

    private Future<Keeping> reserveAndInsert(InboundEntry entry, ObjectId order) {
        return reserve(entry).compose(reserved -> reserved ? insert(entry, order) : knownOrTaken(entry.key()));
    }

    /// True when the number is this message's, now or from an earlier attempt.
    private Future<Boolean> reserve(InboundEntry entry) {
        String number = entry.number().value();
        Document reservation =
                new Document("_id", number).append("by", entry.key().text());
        return find(database.complaints(), number).compose(complaint -> {
            if (complaint.isPresent()) {
                return Future.succeededFuture(false);
            }
            return Database.insert(database.numbers(), reservation)
                    .compose(inserted -> inserted
                            ? Future.succeededFuture(true)
                            : find(database.numbers(), number)
                                    .map(found ->
                                            found.filter(reservation::equals).isPresent()));
        });
    }

    private static Future<Optional<Document>> find(
            com.mongodb.reactivestreams.client.MongoCollection<Document> collection, String id) {
        return Publishers.first(collection.find(Filters.eq(id)).projection(Projections.include("_id", "by")));
    }

    private Future<Keeping> insert(InboundEntry entry, ObjectId order) {
        Document document = new Document("_id", entry.key().text())
                .append("channel", entry.key().channel())
                .append("nativeId", entry.key().nativeId())
                .append("number", entry.number().value())
                .append("trackingKey", entry.trackingKey().value())
                .append("acceptedAt", Values.date(entry.acceptedAt()))
                .append("order", order)
                .append("fingerprint", entry.fingerprint())
                .append("message", entry.message())
                .append("untaken", true);
        return Database.insert(database.inbound(), document)
                .compose(inserted ->
                        inserted ? Future.succeededFuture(new Keeping.New(entry)) : knownOrTaken(entry.key()));
    }

    private Future<Keeping> knownOrTaken(InboundKey key) {
        return byKey(key)
                .map(found -> found.<Keeping>map(Keeping.Known::new).orElseGet(() -> new Keeping.NumberTaken(key)));
    }

    Future<Optional<InboundEntry>> byKey(InboundKey key) {
        return Publishers.first(database.inbound().find(Filters.eq(key.text())))
                .map(found -> found.map(Inbound::entry));
    }

    /// First finishes what a crash left: a message its complaint has taken, but which does not
    /// say so yet.
    Future<List<InboundEntry>> untaken(Optional<InboundKey> after, int limit) {
        return after.map(this::following)
                .orElse(Future.succeededFuture(Filters.empty()))
                .compose(following -> untaken(following, limit));
    }

    private Future<Bson> following(InboundKey key) {
        return Publishers.first(database.inbound()
                        .find(Filters.eq(key.text()))
                        .projection(Projections.include("acceptedAt", "order")))
                .map(found -> found.map(Inbound::following).orElse(Filters.empty()));
    }

    private static Bson following(Document last) {
        Date at = last.getDate("acceptedAt");
        return Filters.or(
                Filters.gt("acceptedAt", at),
                Filters.and(Filters.eq("acceptedAt", at), Filters.gt("order", last.getObjectId("order"))));
    }

    private Future<List<InboundEntry>> untaken(Bson following, int limit) {
        return Publishers.all(database.inbound()
                        .find(Filters.and(Filters.eq("untaken", true), following))
                        .sort(Sorts.ascending("acceptedAt", "order"))
                        .limit(limit))
                .compose(found -> finishTaking(found)
                        .compose(finished -> finished == 0
                                ? Future.succeededFuture(
                                        found.stream().map(Inbound::entry).toList())
                                : untaken(following, limit)));
    }

    private Future<Integer> finishTaking(List<Document> untaken) {
        List<String> keys = untaken.stream().map(one -> one.getString("_id")).toList();
        return Publishers.all(database.complaints()
                        .find(Filters.in("took", keys))
                        .projection(Projections.include("_id", "took")))
                .compose(complaints -> {
                    List<Future<Void>> taking = new ArrayList<>();
                    for (Document complaint : complaints) {
                        complaint.getList("took", String.class).stream()
                                .filter(keys::contains)
                                .forEach(key -> taking.add(take(key, complaint.getString("_id"))));
                    }
                    return Future.all(taking).map(taking.size());
                });
    }

    /// Whether another append took the message before, also one whose second step never came; a key
    /// never kept is nobody's.
    Future<Boolean> isTaken(InboundKey key) {
        return taker(key).map(Optional::isPresent);
    }

    Future<Optional<ComplaintNumber>> takenBy(InboundKey key) {
        return taker(key)
                .map(taker -> taker.filter(number -> !number.equals(NOBODY)).map(ComplaintNumber::new));
    }

    private Future<Optional<String>> taker(InboundKey key) {
        return Publishers.first(
                        database.inbound().find(Filters.eq(key.text())).projection(Projections.include("takenBy")))
                .compose(found -> {
                    Optional<String> taker = found.map(entry -> entry.getString("takenBy"));
                    return taker.isPresent()
                            ? Future.succeededFuture(taker)
                            : Publishers.first(database.complaints()
                                            .find(Filters.eq("took", key.text()))
                                            .projection(Projections.include("_id")))
                                    .map(complaint -> complaint.map(one -> one.getString("_id")));
                });
    }

    Future<Void> passOver(InboundKey key) {
        return isTaken(key).compose(taken -> taken ? Future.succeededFuture() : take(key.text(), NOBODY));
    }

    /// The second step of an append that takes a message; repeating it changes nothing.
    Future<Void> take(String key, String number) {
        return Publishers.all(database.inbound()
                        .updateOne(
                                Filters.eq(key),
                                Updates.combine(
                                        Updates.set("takenBy", number),
                                        Updates.unset("message"),
                                        Updates.unset("untaken"))))
                .mapEmpty();
    }

    private static InboundEntry entry(Document found) {
        return new InboundEntry(
                new InboundKey(found.getString("channel"), found.getString("nativeId")),
                new ComplaintNumber(found.getString("number")),
                new TrackingKey(found.getString("trackingKey")),
                found.getDate("acceptedAt").toInstant(),
                found.getString("fingerprint"),
                Values.bytes(found, "message"));
    }
}
