package org.mediacenter.hub.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Appending;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Changes;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Keeping;
import org.mediacenter.hub.store.Leasing;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.StoredSummary;

/// The store of a city that runs MongoDB. Several nodes may write to it; their links to the outside
/// are not shared yet, so a city runs one.
///
/// Writes wait for a journaled majority, reads come from the primary and show only what a
/// majority has. A server that cannot be reached is [org.mediacenter.hub.store.StoreBusy] after
/// three seconds, and the driver finds it again by itself. After a connection broke in the
/// middle, a write that failed as busy may have happened all the same: asking again tells
/// (`Known`, `Conflict`). Thread-safe.
public final class MongoStore implements Store {
    private static final int REACHED_WITHIN_SECONDS = 3;
    private static final int ANSWERED_WITHIN_SECONDS = 10;

    private final MongoClient client;
    private final MongoDatabase server;
    private final String description;
    private final Inbound inbound;
    private final Appends appends;
    private final Complaints complaints;
    private final Documents documents;
    private final Leases leases;
    private final AuditLog audit;
    private final Feed feed;
    private final Set<Waking> wakings = ConcurrentHashMap.newKeySet();

    private MongoStore(MongoClient client, MongoDatabase server, String description) {
        Database database = Database.of(server);
        this.client = client;
        this.server = server;
        this.description = description;
        this.inbound = new Inbound(database);
        this.appends = new Appends(database, inbound);
        this.complaints = new Complaints(database);
        this.documents = new Documents(database);
        this.leases = new Leases(database);
        this.audit = new AuditLog(database);
        this.feed = new Feed(database, server);
    }

    /// Connects, and makes the indexes that are missing. Fails with [StoreUnusable] when the
    /// server does not answer or refuses.
    ///
    /// @param uri as MongoDB writes it; its write and read concerns are replaced by the hub's own
    /// @param database one for each city
    public static Future<MongoStore> open(String uri, String database) {
        MongoClient client;
        try {
            client = MongoClients.create(settings(new ConnectionString(uri)));
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(new StoreUnusable(
                    "the MongoDB address is not understood: it reads mongodb://host:port or mongodb+srv://host", e));
        }
        MongoDatabase server = client.getDatabase(database);
        return ServerKind.describe(server)
                .compose(description -> Database.of(server)
                        .index()
                        .compose(_ -> GridBlobs.index(server))
                        .map(new MongoStore(client, server, description)))
                .recover(why -> {
                    client.close();
                    return Future.failedFuture(unusable(uri, why));
                });
    }

    private static MongoClientSettings settings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applicationName("mediacenter")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(REACHED_WITHIN_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(REACHED_WITHIN_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(ANSWERED_WITHIN_SECONDS, TimeUnit.SECONDS))
                .build();
    }

    /// Names the hosts, never the user or the password.
    private static StoreUnusable unusable(String uri, Throwable why) {
        return new StoreUnusable(
                "MongoDB at " + new ConnectionString(uri).getHosts() + " cannot be used ["
                        + why.getClass().getSimpleName() + "]: start it, or correct hub.store.mongodb.uri",
                why);
    }

    /// Photos and recordings in the same database.
    public Blobs blobs(Vertx vertx) {
        return new GridBlobs(vertx, server);
    }

    @Override
    public Future<List<Keeping>> keep(List<InboundEntry> entries) {
        return inbound.keep(List.copyOf(entries));
    }

    @Override
    public Future<Optional<InboundEntry>> kept(InboundKey key) {
        return inbound.byKey(key);
    }

    @Override
    public Future<List<InboundEntry>> untaken(Optional<InboundKey> after, int limit) {
        return inbound.untaken(after, limit);
    }

    @Override
    public Future<Optional<ComplaintNumber>> takenBy(InboundKey key) {
        return inbound.takenBy(key);
    }

    @Override
    public Future<Void> passOver(InboundKey key) {
        return inbound.passOver(key);
    }

    @Override
    public Future<Appending> append(Append append) {
        return appends.append(append);
    }

    @Override
    public Future<Optional<StoredComplaint>> complaint(ComplaintNumber number) {
        return complaints.complaint(number);
    }

    @Override
    public Future<List<ComplaintNumber>> openByConversation(String conversation) {
        return complaints.openByConversation(conversation);
    }

    @Override
    public Future<List<ComplaintNumber>> openByAuthor(String author) {
        return complaints.openByAuthor(author);
    }

    @Override
    public Future<Set<String>> openAuthors(Set<String> authors) {
        return complaints.openAuthors(authors);
    }

    @Override
    public Future<Optional<ComplaintNumber>> byProviderId(String providerId) {
        return complaints.byProviderId(providerId);
    }

    @Override
    public Future<List<StoredSummary>> openSummaries(Optional<ComplaintNumber> after, int limit) {
        return complaints.openSummaries(after, limit);
    }

    @Override
    public Future<Optional<StoredSummary>> summary(ComplaintNumber number) {
        return complaints.summary(number);
    }

    @Override
    public Future<List<StoredSummary>> allSummaries(Optional<ComplaintNumber> after, int limit) {
        return complaints.allSummaries(after, limit);
    }

    @Override
    public Future<List<ComplaintNumber>> due(Instant until, int limit) {
        return complaints.due(until, limit);
    }

    @Override
    public Future<List<ComplaintNumber>> outbox(int limit) {
        return complaints.outbox(limit);
    }

    @Override
    public Future<Leasing> lease(String name, String holder, Instant now, Duration length) {
        return leases.lease(name, holder, now, now.plus(length).truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Future<Void> release(String name, String holder) {
        return leases.release(name, holder);
    }

    @Override
    public Future<Cursor> now() {
        return feed.now();
    }

    @Override
    public Future<Changes> changes(Cursor after, int limit) {
        return feed.after(after, limit);
    }

    @Override
    public Subscription onChange(Runnable wake) {
        Waking waking = new Waking(feed, wake).begin();
        wakings.add(waking);
        return () -> {
            wakings.remove(waking);
            waking.close();
        };
    }

    @Override
    public Future<Optional<Document>> document(Shelf shelf, String key, Instant now) {
        return documents.one(shelf, key, now);
    }

    @Override
    public Future<Putting> put(Document document) {
        return documents.put(document);
    }

    @Override
    public Future<Void> remove(Shelf shelf, String key) {
        return documents.remove(shelf, key);
    }

    @Override
    public Future<List<Document>> documents(Shelf shelf, Set<String> keys, Instant now) {
        return documents.some(shelf, keys, now);
    }

    @Override
    public Future<List<Document>> documents(Shelf shelf, String afterKey, int limit, Instant now) {
        return documents.page(shelf, afterKey, limit, now);
    }

    @Override
    public Future<Void> audit(byte[] entry) {
        return audit.append(entry.clone());
    }

    @Override
    public Future<List<AuditEntry>> audits(long after, int limit) {
        return audit.after(after, limit);
    }

    /// Writes a lease of its own, so that a majority has to answer.
    @Override
    public Future<Void> ping() {
        return leases.touch();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Future<Void> close() {
        wakings.forEach(Waking::close);
        return feed.close().otherwiseEmpty().onComplete(_ -> client.close());
    }
}
