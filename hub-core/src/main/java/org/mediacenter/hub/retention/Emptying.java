package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Bond;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.retention.Periods.Over;
import org.mediacenter.hub.retention.Run.Gone;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;

/// Takes out of one complaint what is to go. Those handled as one are kept as long as each other: a hold on one holds
/// all, and what was merged goes when the complaint it is handled in has been closed for as long.
final class Emptying {
    /// What the history says why.
    static final String BASIS = "retention";

    private final Store store;
    private final Complaints complaints;
    private final Holds holds;

    Emptying(Store store, Complaints complaints, Holds holds) {
        this.store = store;
        this.complaints = complaints;
        this.holds = holds;
    }

    Future<Gone> empty(ComplaintNumber number, Over over) {
        return complaints
                .find(number)
                .compose(found -> found.map(complaint -> empty(complaint, over)).orElseGet(Emptying::nothing));
    }

    private Future<Gone> empty(Complaint complaint, Over over) {
        return holds.any(family(complaint))
                .compose(held -> held ? Future.succeededFuture(Optional.<Instant>empty()) : closed(complaint))
                .compose(closed ->
                        closed.map(at -> empty(complaint.number(), at, over)).orElseGet(Emptying::nothing));
    }

    private static Set<ComplaintNumber> family(Complaint complaint) {
        Set<ComplaintNumber> family = new HashSet<>(Set.of(complaint.number()));
        complaint.bonds().into().ifPresent(family::add);
        complaint.bonds().together().stream().map(Bond::other).forEach(family::add);
        return family;
    }

    /// When it was closed, and the one it is handled in; empty while that one is open.
    private Future<Optional<Instant>> closed(Complaint complaint) {
        Instant since = complaint.standing().since();
        return complaint
                .bonds()
                .into()
                .map(into -> store.summary(into)
                        .map(found -> found.flatMap(Worklist::row)
                                .map(Row::summary)
                                .map(line -> line.status().isOpen()
                                        ? Optional.<Instant>empty()
                                        : Optional.of(line.since().isAfter(since) ? line.since() : since))
                                .orElse(Optional.of(since))))
                .orElseGet(() -> Future.succeededFuture(Optional.of(since)));
    }

    private Future<Gone> empty(ComplaintNumber number, Instant closed, Over over) {
        return complaints
                .change(number, complaint -> orders(Due.hashes(complaint, closed, over)))
                .map(outcome -> outcome instanceof Outcome.Done done ? gone(done.complaint()) : Gone.NOTHING);
    }

    private static List<Order> orders(List<String> hashes) {
        return hashes.isEmpty() ? List.of() : List.of(new Order(new Command.Redact(hashes, BASIS), new Actor.Hub()));
    }

    /// What went of a complaint since a moment.
    Future<Gone> gone(ComplaintNumber number, Instant since) {
        return complaints
                .dossier(number)
                .map(found -> found.filter(dossier -> isEmptied(dossier, since))
                        .map(dossier -> gone(dossier.complaint()))
                        .orElse(Gone.NOTHING));
    }

    private static boolean isEmptied(Dossier dossier, Instant since) {
        return dossier.history().stream()
                .anyMatch(recorded -> !recorded.at().isBefore(since)
                        && recorded.event() instanceof Redacted redacted
                        && redacted.basis().equals(BASIS));
    }

    private static Gone gone(Complaint after) {
        return after.texts().allMatch(text -> text.opened().isEmpty()) ? Gone.WORDS : Gone.FILES;
    }

    private static Future<Gone> nothing() {
        return Future.succeededFuture(Gone.NOTHING);
    }
}
