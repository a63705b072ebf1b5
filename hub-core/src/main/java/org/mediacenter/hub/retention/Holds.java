package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;

/// Complaints that are kept whatever the profile says. Who decided it and why is in the audit log. Thread-safe.
public final class Holds {
    private static final int PAGE = 500;

    private final Store store;
    private final Audit audit;
    private final InstantSource clock;

    Holds(Store store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of holding a complaint.
    public enum Held {
        DONE,
        /// Somebody held it before; their reason stands.
        ALREADY,
        NO_SUCH_COMPLAINT
    }

    /// Nothing of this complaint goes from now on.
    ///
    /// @param by the account of who decided it
    public Future<Held> hold(ComplaintNumber number, String reason, String by) {
        Hold hold = new Hold(number, reason, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return store.summary(number)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Held.NO_SUCH_COMPLAINT)
                        : store.put(hold.document(0))
                                .compose(put -> put instanceof Putting.Done
                                        ? audit.did("held", by, told(number, reason))
                                                .map(Held.DONE)
                                        : Future.succeededFuture(Held.ALREADY)));
    }

    /// It goes with the others again.
    ///
    /// @return false where it was not held
    public Future<Boolean> end(ComplaintNumber number, String reason, String by) {
        return store.document(Shelf.HOLD, number.value(), clock.instant())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(false)
                        : audit.did("ended-hold", by, told(number, reason))
                                .compose(_ -> store.remove(Shelf.HOLD, number.value()))
                                .map(true));
    }

    private static Optional<String> told(ComplaintNumber number, String reason) {
        return Optional.of(number + ": " + reason);
    }

    /// The one that holds this complaint.
    public Future<Optional<Hold>> of(ComplaintNumber number) {
        return store.document(Shelf.HOLD, number.value(), clock.instant()).map(found -> found.map(Hold::of));
    }

    /// All of them, in order of number.
    public Future<List<Hold>> all() {
        return page("", new ArrayList<>());
    }

    private Future<List<Hold>> page(String after, List<Hold> found) {
        return store.documents(Shelf.HOLD, after, PAGE, clock.instant()).compose(page -> {
            page.stream().map(Hold::of).forEach(found::add);
            return page.size() < PAGE
                    ? Future.succeededFuture(found)
                    : page(page.getLast().key(), found);
        });
    }

    /// Whether one of them is held.
    Future<Boolean> any(Set<ComplaintNumber> numbers) {
        Set<String> keys = numbers.stream().map(ComplaintNumber::value).collect(Collectors.toSet());
        return store.documents(Shelf.HOLD, keys, clock.instant()).map((List<Document> found) -> !found.isEmpty());
    }
}
