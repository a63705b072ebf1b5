package org.mediacenter.hub.history;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Decided;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.store.Append;
import org.mediacenter.hub.store.Append.EventBytes;
import org.mediacenter.hub.store.Appending;
import org.mediacenter.hub.store.InboundKey;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredComplaint;

/// The one way to read and change complaints: loads, decides, encodes, writes, and decides again
/// where somebody else was faster.
///
/// Each call is one durable write at most. Failed futures are the store's own, or an
/// [UnreadableEvent]; [Damage] tells those of one complaint from the others. Thread-safe.
public final class Complaints {
    private static final int ATTEMPTS = 20;
    private final Store store;
    private final InstantSource time;
    private final Supplier<Terms> terms;
    private final Written written;

    /// @param terms those in force, asked each time
    /// @param written hears of what this node wrote
    public Complaints(Store store, InstantSource time, Supplier<Terms> terms, Written written) {
        this.store = store;
        this.time = time;
        this.written = written;
        this.terms = terms;
    }

    private Indexing indexing() {
        return new Indexing(terms.get());
    }

    /// The complaint as it is now.
    public Future<Optional<Complaint>> find(ComplaintNumber number) {
        return dossier(number).map(found -> found.map(Dossier::complaint));
    }

    /// The complaint with its history and its tracking key.
    public Future<Optional<Dossier>> dossier(ComplaintNumber number) {
        return store.complaint(number).map(found -> found.map(Complaints::read));
    }

    /// Its line in lists, made anew from its history.
    public Future<Optional<Summary>> line(ComplaintNumber number) {
        return dossier(number)
                .map(found -> found.map(dossier -> indexing()
                        .index(dossier.complaint(), dossier.trackingKey(), now())
                        .summary()));
    }

    /// Whether a further message of its conversation belongs to this complaint now: it is open
    /// and its last words are not too long ago.
    public boolean isThreadable(Complaint complaint) {
        return indexing().isThreadable(complaint, now());
    }

    /// Opens a complaint and does all the rest of its intake in one write.
    ///
    /// Again with the same message: [Outcome.Unchanged]. Where another complaint has the number:
    /// [Outcome.Conflict], with version 0 where the message became part of another complaint.
    ///
    /// @param takes the kept message that becomes part of it
    /// @param orders the first is `Command.Open`
    public Future<Outcome> open(ComplaintNumber number, TrackingKey trackingKey, InboundKey takes, List<Order> orders) {
        return open(number, trackingKey, Optional.of(takes), orders);
    }

    /// The same, where no kept message becomes part of it that is not part of another complaint already.
    public Future<Outcome> open(ComplaintNumber number, TrackingKey trackingKey, List<Order> orders) {
        return open(number, trackingKey, Optional.empty(), orders);
    }

    private Future<Outcome> open(
            ComplaintNumber number, TrackingKey trackingKey, Optional<InboundKey> takes, List<Order> orders) {
        Instant now = now();
        return switch (Complaint.decideAll(number, Optional.empty(), orders, now)) {
            case Decided.Happened happened ->
                append(List.of(), happened, trackingKey, takes, now).compose(written -> switch (written) {
                    case Appending.Done _ ->
                        Future.succeededFuture(new Outcome.Done(happened.after(), happened.recorded()));
                    case Appending.Conflict _ -> openedBefore(number, orders.getFirst());
                });
            case Decided.Unchanged(Complaint complaint) -> Future.succeededFuture(new Outcome.Unchanged(complaint));
            case Decided.Refused(String code, String detail) ->
                Future.succeededFuture(new Outcome.Refused(code, detail));
        };
    }

    private Future<Outcome> openedBefore(ComplaintNumber number, Order open) {
        return find(number)
                .map(found -> found.map(complaint -> openedBefore(complaint, open))
                        .orElseGet(() -> new Outcome.Conflict(0, List.of())));
    }

    private Outcome openedBefore(Complaint complaint, Order open) {
        Decided again = Complaint.decideAll(complaint.number(), Optional.of(complaint), List.of(open), now());
        return again instanceof Decided.Unchanged
                ? new Outcome.Unchanged(complaint)
                : new Outcome.Conflict(complaint.version(), List.of());
    }

    /// Gives commands to a complaint: all of them happen, or none.
    ///
    /// @param expectedVersion the version a person saw; where there is a newer one the answer is
    ///     [Outcome.Conflict] and says what happened since. Absent where the commands are right
    ///     whatever happened.
    public Future<Outcome> execute(
            ComplaintNumber number, OptionalLong expectedVersion, List<Command> commands, Actor by) {
        List<Order> orders =
                commands.stream().map(command -> new Order(command, by)).toList();
        return attempt(new Change(number, expectedVersion, Optional.empty(), _ -> orders), ATTEMPTS);
    }

    /// Makes a kept message part of a complaint that is there.
    ///
    /// Where the orders say nothing new the message is taken all the same; where the message
    /// became part of some complaint before, nothing happens: [Outcome.Unchanged].
    public Future<Outcome> take(ComplaintNumber number, InboundKey takes, List<Order> orders) {
        return attempt(new Change(number, OptionalLong.empty(), Optional.of(takes), _ -> orders), ATTEMPTS);
    }

    /// Gives the orders that `orders` finds right for the complaint as it is; asked again where
    /// somebody else was faster.
    ///
    /// @param orders pure; an empty list changes nothing
    public Future<Outcome> change(ComplaintNumber number, Function<Complaint, List<Order>> orders) {
        return attempt(new Change(number, OptionalLong.empty(), Optional.empty(), orders), ATTEMPTS);
    }

    private record Change(
            ComplaintNumber number,
            OptionalLong expectedVersion,
            Optional<InboundKey> takes,
            Function<Complaint, List<Order>> orders) {}

    private Future<Outcome> attempt(Change change, int attempts) {
        return store.complaint(change.number())
                .compose(found -> found.map(stored -> decide(change, stored, attempts))
                        .orElseGet(() -> Future.succeededFuture(new Outcome.NotThere())));
    }

    private Future<Outcome> decide(Change change, StoredComplaint stored, int attempts) {
        Dossier dossier = read(stored);
        Complaint complaint = dossier.complaint();
        long expected = change.expectedVersion().orElse(complaint.version());
        if (expected != complaint.version()) {
            return Future.succeededFuture(
                    new Outcome.Conflict(complaint.version(), since(dossier.history(), expected)));
        }
        Instant now = now();
        Decided decided = Complaint.decideAll(
                change.number(), Optional.of(complaint), change.orders().apply(complaint), now);
        return switch (decided) {
            case Decided.Refused(String code, String detail) ->
                Future.succeededFuture(new Outcome.Refused(code, detail));
            case Decided.Unchanged _
            when change.takes().isEmpty() && !isIndexedWrongly(stored, complaint, now) ->
                Future.succeededFuture(new Outcome.Unchanged(complaint));
            case Decided.Unchanged _ ->
                write(change, stored, new Decided.Happened(complaint, List.of()), now, attempts);
            case Decided.Happened happened -> write(change, stored, happened, now, attempts);
        };
    }

    /// Whether the store calls it due though nothing is: the calendar changed since it was
    /// written.
    private boolean isIndexedWrongly(StoredComplaint stored, Complaint complaint, Instant now) {
        Optional<Instant> due = stored.index().due();
        return due.filter(at -> !at.isAfter(now)).isPresent()
                && !indexing().next(complaint).equals(due);
    }

    /// A conflict without another version means that the message was taken before.
    private Future<Outcome> write(
            Change change, StoredComplaint stored, Decided.Happened happened, Instant now, int attempts) {
        TrackingKey trackingKey = new TrackingKey(stored.index().trackingKey());
        return append(stored.events(), happened, trackingKey, change.takes(), now)
                .compose(written -> switch (written) {
                    case Appending.Done _ -> Future.succeededFuture(outcome(happened));
                    case Appending.Conflict(long version)
                    when version == stored.version() ->
                        Future.succeededFuture(
                                new Outcome.Unchanged(read(stored).complaint()));
                    case Appending.Conflict _ when attempts > 1 -> attempt(change, attempts - 1);
                    case Appending.Conflict(long version) ->
                        Future.succeededFuture(new Outcome.Conflict(version, List.of()));
                });
    }

    private static Outcome outcome(Decided.Happened happened) {
        return happened.recorded().isEmpty()
                ? new Outcome.Unchanged(happened.after())
                : new Outcome.Done(happened.after(), happened.recorded());
    }

    private Future<Appending> append(
            List<EventBytes> before,
            Decided.Happened happened,
            TrackingKey trackingKey,
            Optional<InboundKey> takes,
            Instant now) {
        EventJson.Encoded encoded = EventJson.encode(before, happened.recorded());
        Indexing.Indexed indexed = indexing().index(happened.after(), trackingKey, now);
        Append append = new Append(
                happened.after().number(),
                before.size(),
                encoded.events(),
                encoded.opened(),
                erased(happened.recorded()),
                indexed.index(),
                takes);
        return erasing(happened).compose(_ -> store.append(append)).onSuccess(appending -> {
            if (appending instanceof Appending.Done) {
                written.written(indexed.summary(), append.index().excerpt());
                if (!append.erase().isEmpty()) {
                    written.erased(happened.after());
                }
            }
        });
    }

    private Future<Void> erasing(Decided.Happened happened) {
        Future<Void> told = Future.succeededFuture();
        for (Recorded recorded : happened.recorded()) {
            if (recorded.event() instanceof Redacted(List<String> hashes, String basis)) {
                told = told.compose(_ -> written.erasing(happened.after().number(), Set.copyOf(hashes), basis));
            }
        }
        return told;
    }

    private static Set<String> erased(List<Recorded> recorded) {
        return recorded.stream()
                .flatMap(one -> one.event() instanceof Redacted redacted ? redacted.hashes().stream() : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Recorded> since(List<Recorded> history, long version) {
        return history.stream().filter(one -> one.sequence() > version).toList();
    }

    private static Dossier read(StoredComplaint stored) {
        List<Recorded> history = EventJson.decode(stored);
        return new Dossier(
                Complaint.of(history), history, new TrackingKey(stored.index().trackingKey()));
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
