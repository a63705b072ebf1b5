package org.mediacenter.hub.store.sqlite;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Appending;
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
import org.mediacenter.hub.store.StoreInUse;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.StoredComplaint;
import org.mediacenter.hub.store.StoredSummary;
import org.sqlite.SQLiteJDBCLoader;

/// The embedded store: everything in `hub.db` of one folder, which one process holds at a time.
///
/// Writes of all callers share transactions, see [GroupCommit]. Thread-safe; callers without a
/// Vert.x context are answered on a thread of the store and must not block it.
public final class SqliteStore implements Store {
    private static final int WAITING = 8_192;

    private final Engine engine;

    private SqliteStore(Engine engine) {
        this.engine = engine;
    }

    /// Opens the store of a folder, making both where there are none; may take seconds on a
    /// large file after a crash.
    ///
    /// @throws StoreUnusable when the folder cannot be written or is used by another hub, or the
    ///     file is damaged or from a newer hub
    public static SqliteStore open(Path folder) {
        return open(folder, WAITING);
    }

    /// @param waiting how many writes may wait before the next is refused as busy
    static SqliteStore open(Path folder, int waiting) {
        return new SqliteStore(Engine.open(folder, waiting));
    }

    /// Opens the store of a folder for a command that changes a document or two, also while a hub works there:
    /// every write is a transaction of SQLite, which keeps both apart.
    ///
    /// @throws StoreUnusable as [#open(Path)], and where a hub of another version works there
    public static SqliteStore forCommand(Path folder) {
        try {
            return open(folder);
        } catch (StoreInUse _) {
            return new SqliteStore(Engine.beside(folder, WAITING));
        }
    }

    @Override
    public Future<List<Keeping>> keep(List<InboundEntry> entries) {
        List<InboundEntry> mine = List.copyOf(entries);
        return write(session -> InboundTable.keep(session, mine));
    }

    @Override
    public Future<Optional<InboundEntry>> kept(InboundKey key) {
        return read(session -> InboundTable.byKey(session, key));
    }

    @Override
    public Future<List<InboundEntry>> untaken(Optional<InboundKey> after, int limit) {
        return read(session -> InboundTable.untaken(session, after, limit));
    }

    @Override
    public Future<Optional<ComplaintNumber>> takenBy(InboundKey key) {
        return read(session -> InboundTable.takenBy(session, key));
    }

    @Override
    public Future<Void> passOver(InboundKey key) {
        return write(session -> InboundTable.passOver(session, key)).mapEmpty();
    }

    @Override
    public Future<Appending> append(Append append) {
        Future<Appending> answer = write(session -> ComplaintWriter.append(session, append));
        return append.erase().isEmpty() ? answer : answer.onSuccess(_ -> engine.erased());
    }

    @Override
    public Future<Optional<StoredComplaint>> complaint(ComplaintNumber number) {
        return read(session -> ComplaintReader.complaint(session, number));
    }

    @Override
    public Future<List<ComplaintNumber>> openByConversation(String conversation) {
        return read(session -> ComplaintReader.openByConversation(session, conversation));
    }

    @Override
    public Future<List<ComplaintNumber>> openByAuthor(String author) {
        return read(session -> ComplaintReader.openByAuthor(session, author));
    }

    @Override
    public Future<Set<String>> openAuthors(Set<String> authors) {
        return read(session -> ComplaintReader.openAuthors(session, authors));
    }

    @Override
    public Future<Optional<ComplaintNumber>> byProviderId(String providerId) {
        return read(session -> ComplaintReader.byProviderId(session, providerId));
    }

    @Override
    public Future<List<StoredSummary>> openSummaries(Optional<ComplaintNumber> after, int limit) {
        return read(session -> ComplaintReader.openSummaries(session, after, limit));
    }

    @Override
    public Future<Optional<StoredSummary>> summary(ComplaintNumber number) {
        return read(session -> ComplaintReader.summary(session, number));
    }

    @Override
    public Future<List<StoredSummary>> allSummaries(Optional<ComplaintNumber> after, int limit) {
        return read(session -> ComplaintReader.allSummaries(session, after, limit));
    }

    @Override
    public Future<List<ComplaintNumber>> due(Instant until, int limit) {
        return read(session -> ComplaintReader.due(session, until, limit));
    }

    @Override
    public Future<List<ComplaintNumber>> outbox(int limit) {
        return read(session -> ComplaintReader.outbox(session, limit));
    }

    @Override
    public Future<Leasing> lease(String name, String holder, Instant now, Duration length) {
        Instant until = now.plus(length).truncatedTo(ChronoUnit.MILLIS);
        return write(session -> LeaseTable.lease(session, name, holder, now, until));
    }

    @Override
    public Future<Void> release(String name, String holder) {
        return write(session -> LeaseTable.release(session, name, holder)).mapEmpty();
    }

    @Override
    public Future<Cursor> now() {
        return read(ChangeFeed::now);
    }

    @Override
    public Future<Changes> changes(Cursor after, int limit) {
        return read(session -> ChangeFeed.after(session, after, limit));
    }

    @Override
    public Subscription onChange(Runnable wake) {
        return engine.onChange(wake);
    }

    @Override
    public Future<Optional<Document>> document(Shelf shelf, String key, Instant now) {
        return read(session -> {
            Optional<Document> found = DocumentTable.one(session, shelf, key);
            if (found.stream().anyMatch(document -> DocumentTable.isExpired(document, now))) {
                sweep(shelf, now);
                return Optional.empty();
            }
            return found;
        });
    }

    @Override
    public Future<Putting> put(Document document) {
        return write(session -> DocumentTable.put(session, document));
    }

    @Override
    public Future<Void> remove(Shelf shelf, String key) {
        return write(session -> DocumentTable.remove(session, shelf, key)).mapEmpty();
    }

    @Override
    public Future<List<Document>> documents(Shelf shelf, String afterKey, int limit, Instant now) {
        return read(session -> {
            if (DocumentTable.anyExpired(session, shelf, now)) {
                sweep(shelf, now);
            }
            return DocumentTable.page(session, shelf, afterKey, limit, now);
        });
    }

    @Override
    public Future<List<Document>> documents(Shelf shelf, Set<String> keys, Instant now) {
        return read(session -> DocumentTable.some(session, shelf, keys, now));
    }

    @Override
    public Future<Void> audit(byte[] entry) {
        byte[] mine = entry.clone();
        return write(session -> AuditTable.append(session, mine)).mapEmpty();
    }

    @Override
    public Future<List<AuditEntry>> audits(long after, int limit) {
        return read(session -> AuditTable.after(session, after, limit));
    }

    @Override
    public Future<Void> ping() {
        return write(session -> session.change("update store set id = id")).mapEmpty();
    }

    @Override
    public String description() {
        return "sqlite " + SQLiteJDBCLoader.getVersion() + ' ' + engine.path();
    }

    @Override
    public Future<Void> close() {
        return engine.close();
    }

    <T> Future<T> write(Work<T> work) {
        return engine.write(work);
    }

    private <T> Future<T> read(Work<T> work) {
        return engine.read(work);
    }

    /// What expired is deleted once somebody came across it; queued ahead of whatever the caller
    /// writes next.
    private void sweep(Shelf shelf, Instant now) {
        write(session -> DocumentTable.sweep(session, shelf, now));
    }
}
