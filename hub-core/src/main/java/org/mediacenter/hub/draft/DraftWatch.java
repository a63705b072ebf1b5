package org.mediacenter.hub.draft;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets drafts whose writer may no longer see the complaint, or of whose complaint something was erased since.
///
/// Looks when a complaint changes that somebody writes about, and at all of them every five minutes: what another
/// node kept, and accounts that were disabled.
public final class DraftWatch {
    private static final Logger log = LoggerFactory.getLogger(DraftWatch.class);
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(5);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(500);
    private static final int TRIES = 5;

    private final Drafts drafts;
    private final Complaints complaints;
    private final Accounts accounts;
    private final Sight sight;

    public DraftWatch(Drafts drafts, Complaints complaints, Accounts accounts, Sight sight) {
        this.drafts = drafts;
        this.complaints = complaints;
        this.accounts = accounts;
        this.sight = sight;
    }

    /// Begins; closing the answer ends it.
    public Subscription start(Vertx vertx, Worklist worklist) {
        Subscription changes = worklist.subscribe(live -> {
            if (drafts.mayHave(live.row().number())) {
                lookSurely(vertx, live.row().number(), TRIES);
            }
        });
        long timer = vertx.setPeriodic(LOOKS_EVERY.toMillis(), _ -> lookAtAll().onFailure(DraftWatch::tell));
        lookAtAll().onFailure(DraftWatch::tell);
        return () -> {
            changes.close();
            vertx.cancelTimer(timer);
        };
    }

    /// Tries a few times more where the store fails: words somebody may not see must not wait for the next round.
    private void lookSurely(Vertx vertx, ComplaintNumber number, int triesLeft) {
        look(number).onFailure(cause -> {
            if (triesLeft > 1) {
                vertx.setTimer(AGAIN_AFTER.toMillis(), _ -> lookSurely(vertx, number, triesLeft - 1));
            } else {
                tell(cause);
            }
        });
    }

    Future<Void> lookAtAll() {
        return drafts.numbers().compose(numbers -> {
            Future<Void> done = Future.succeededFuture();
            for (ComplaintNumber number : numbers) {
                done = done.compose(_ -> look(number).otherwiseEmpty());
            }
            return done;
        });
    }

    private Future<Void> look(ComplaintNumber number) {
        return drafts.of(number).compose(found -> found.isEmpty() ? Future.succeededFuture() : look(number, found));
    }

    private Future<Void> look(ComplaintNumber number, List<Draft> found) {
        return complaints.dossier(number).compose(dossier -> {
            Future<Void> done = Future.succeededFuture();
            for (Draft draft : found) {
                done = done.compose(_ -> isOver(draft, dossier))
                        .compose(over ->
                                over ? drafts.remove(number, draft.writer(), draft.sort()) : Future.succeededFuture());
            }
            return done;
        });
    }

    private Future<Boolean> isOver(Draft draft, Optional<Dossier> dossier) {
        if (dossier.isEmpty() || wasErasedSince(draft, dossier.get())) {
            return Future.succeededFuture(true);
        }
        return accounts.find(draft.writer())
                .map(account -> account.filter(
                                known -> sight.sees(known, dossier.get().complaint()))
                        .isEmpty());
    }

    private static boolean wasErasedSince(Draft draft, Dossier dossier) {
        return dossier.history().stream()
                .anyMatch(recorded -> recorded.event() instanceof Redacted && recorded.sequence() > draft.version());
    }

    private static void tell(Throwable cause) {
        log.warn("drafts could not be looked through, they are at the next look [reason={}]", cause.getMessage());
    }
}
