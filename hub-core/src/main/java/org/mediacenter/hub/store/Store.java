package org.mediacenter.hub.store;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document.Shelf;

/// Everything the hub keeps, strongly consistent: a read sees every write answered before it.
///
/// A write is answered only when it would survive `kill -9` and loss of power (fsync, or a
/// journaled majority). Expected outcomes are sealed results; a failed future means the engine is
/// in trouble: [StoreBusy] when it may be tried again (queue full, disk full, server away),
/// [StoreUnusable] when a person has to act, [DamagedComplaint] when that concerns one complaint
/// only, anything else a bug. Futures complete on the caller's
/// Vert.x context where it has one. Thread-safe.
public interface Store {

    /// Keeps messages; the n-th answer belongs to the n-th entry. Entries of one call and of
    /// concurrent calls share one durable write.
    Future<List<Keeping>> keep(List<InboundEntry> entries);

    /// The kept message of that key; its bytes are empty once a complaint took it.
    Future<Optional<InboundEntry>> kept(InboundKey key);

    /// Kept messages no complaint took yet, oldest first: what a restart goes on with.
    ///
    /// @param after the last message of the page before, taken meanwhile or not; empty for the
    ///     first page
    Future<List<InboundEntry>> untaken(Optional<InboundKey> after, int limit);

    /// The complaint a kept message is part of; empty while it waits, where it was passed over, and
    /// where it was never kept.
    Future<Optional<ComplaintNumber>> takenBy(InboundKey key);

    /// Ends the waiting of a message that is part of no complaint: its bytes go, its key stays known.
    /// Nothing where it was taken or never kept.
    Future<Void> passOver(InboundKey key);

    /// One atomic write to one complaint.
    Future<Appending> append(Append append);

    /// A complaint with its whole history.
    Future<Optional<StoredComplaint>> complaint(ComplaintNumber number);

    /// Open complaints of one conversation ([Append.Index#conversation()]), linked ones too, newest first.
    Future<List<ComplaintNumber>> openByConversation(String conversation);

    /// Open complaints of one author ([Append.Index#author()]), linked ones too, newest first.
    Future<List<ComplaintNumber>> openByAuthor(String author);

    /// Those of these authors who have an open complaint, linked ones too: one question for all names of a person.
    Future<Set<String>> openAuthors(Set<String> authors);

    /// The complaint a provider's receipt speaks of ([Append.Index#providerIds()]).
    Future<Optional<ComplaintNumber>> byProviderId(String providerId);

    /// Lines of open complaints after `after` in number order, for loading the worklist page by
    /// page; empty at the end.
    Future<List<StoredSummary>> openSummaries(Optional<ComplaintNumber> after, int limit);

    /// The line of one complaint, open or not.
    Future<Optional<StoredSummary>> summary(ComplaintNumber number);

    /// Lines of all complaints, newest accepted first is not promised: number order after
    /// `after`.
    Future<List<StoredSummary>> allSummaries(Optional<ComplaintNumber> after, int limit);

    /// Complaints whose next clock stage is due at or before `until`, most overdue first.
    Future<List<ComplaintNumber>> due(Instant until, int limit);

    /// Complaints with a reply that is queued or was being sent: what a restart goes on with.
    Future<List<ComplaintNumber>> outbox(int limit);

    /// Takes or renews the lease `name` for `holder` until `now + length`; a holder that asks
    /// again keeps its token.
    Future<Leasing> lease(String name, String holder, Instant now, Duration length);

    /// Gives a lease back; nothing when `holder` does not hold it.
    Future<Void> release(String name, String holder);

    /// Where the change feed is now.
    Future<Cursor> now();

    /// Changes after `after`. A complaint that changed several times may stand there once, where
    /// it changed last.
    Future<Changes> changes(Cursor after, int limit);

    /// Calls `wake` soon after there is something new in the feed, perhaps once for many changes,
    /// on any thread. Closing stops it.
    Subscription onChange(Runnable wake);

    /// A document, empty when there is none or it expired by `now`; then its name is free again.
    Future<Optional<Document>> document(Shelf shelf, String key, Instant now);

    /// Writes a document where `document.version()` is the version seen (0: there is none); it is
    /// stored as that plus one.
    Future<Putting> put(Document document);

    /// Deletes a document; nothing when there is none.
    Future<Void> remove(Shelf shelf, String key);

    /// Documents of a shelf in key order after `afterKey` (empty for the first), expired ones
    /// left out.
    Future<List<Document>> documents(Shelf shelf, String afterKey, int limit, Instant now);

    /// Those of these documents that are there and did not expire by `now`, in no order: one question for all.
    Future<List<Document>> documents(Shelf shelf, Set<String> keys, Instant now);

    /// Appends to the audit log; the engine chains each entry to the one before by SHA-256.
    ///
    /// @param entry JSON
    Future<Void> audit(byte[] entry);

    /// The audit log after `after` (0 for the start), oldest first.
    Future<List<AuditEntry>> audits(long after, int limit);

    /// Checks that the engine can write now.
    Future<Void> ping();

    /// What the engine is, for people: `sqlite 3.54.1 data/hub.db`, `mongodb 8.0 replica set
    /// rs0`. No secrets.
    String description();

    /// Finishes what was accepted and lets go.
    Future<Void> close();

    /// A registration that ends when closed.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /// One line of the audit log.
    ///
    /// @param sequence 1 for the first
    /// @param hash SHA-256 of the hash before and the entry
    record AuditEntry(long sequence, byte[] entry, byte[] hash) {}
}
