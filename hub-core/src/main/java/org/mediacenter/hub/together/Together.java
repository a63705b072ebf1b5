package org.mediacenter.hub.together;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.Bonds;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Part;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.intake.Splitting;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Merges complaints about one matter, and carries over what is said in the one that is left.
///
/// The surviving complaint says first what it owes the others and last that they have it; in between each of them is
/// written to by itself. Every step can be taken again and changes nothing the second time, by several nodes at once
/// too, so whatever was left half done is gone on with: at the start, and whenever the complaint changes.
public final class Together {
    private static final Logger log = LoggerFactory.getLogger(Together.class);
    private static final long AGAIN_MILLIS = 1_000;
    private static final int ALL = 1_000_000;
    private static final Actor HUB = new Actor.Hub();

    private final Vertx vertx;
    private final Store store;
    private final Complaints complaints;
    private final Carrying carrying;
    private final Splitting splitting;
    private final SecureRandom random = new SecureRandom();
    private Optional<Subscription> subscription = Optional.empty();

    public Together(Vertx vertx, Store store, Complaints complaints, Carrying carrying, Splitting splitting) {
        this.vertx = vertx;
        this.store = store;
        this.complaints = complaints;
        this.carrying = carrying;
        this.splitting = splitting;
    }

    /// Goes on with what was left half done, in the background, and with whatever changes from now on.
    public Future<Void> start(Worklist worklist) {
        subscription = Optional.of(worklist.subscribe(this::changed));
        return store.outbox(ALL)
                .onSuccess(numbers -> resume(numbers)
                        .onFailure(cause ->
                                log.warn("merged complaints were not looked at [reason={}]", cause.getMessage())))
                .mapEmpty();
    }

    /// Carries over what was left half done; completes when all of it is.
    public Future<Void> catchUp() {
        return store.outbox(ALL).compose(this::resume);
    }

    private Future<Void> resume(List<ComplaintNumber> numbers) {
        Future<Void> done = Future.succeededFuture();
        for (ComplaintNumber number : numbers) {
            done = done.compose(_ -> store.summary(number)).compose(line -> {
                boolean carries = line.map(
                                stored -> Summary.fromJson(stored.summary()).carries())
                        .orElse(false);
                return carries ? carried(number) : Future.succeededFuture();
            });
        }
        return done;
    }

    private void changed(Live live) {
        if (live.row().summary().carries()) {
            vertx.runOnContext(_ -> carried(live.row().number()));
        }
    }

    public void stop() {
        subscription.ifPresent(Subscription::close);
    }

    /// Merges a complaint into another one; its citizen is told.
    ///
    /// @param duplicate as the officer saw it
    public Future<Outcome> merge(Complaint duplicate, Complaint into, Actor by) {
        ComplaintNumber number = duplicate.number();
        return carrying.objection(duplicate, into, by)
                .<Future<Outcome>>map(Future::succeededFuture)
                .orElseGet(() -> execute(into.number(), new Command.Absorb(number), by)
                        .compose(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Unchanged
                                ? carry(into.number()).compose(_ -> merged(number, into.number()))
                                : Future.succeededFuture(outcome)));
    }

    private Future<Outcome> merged(ComplaintNumber number, ComplaintNumber into) {
        return complaints
                .find(number)
                .map(found -> found.filter(complaint ->
                                complaint.bonds().into().filter(into::equals).isPresent())
                        .<Outcome>map(Outcome.Unchanged::new)
                        .orElseGet(
                                () -> new Outcome.Refused("changed-meanwhile", "it was answered or closed just now")));
    }

    /// Lets a merged complaint stand alone again; its citizen is told.
    public Future<Outcome> unmerge(Complaint duplicate, Actor by) {
        Optional<ComplaintNumber> into = duplicate.bonds().into();
        if (into.isEmpty()) {
            return Future.succeededFuture(new Outcome.Refused("not-merged", "it stands alone"));
        }
        return execute(into.get(), new Command.Release(duplicate.number()), by)
                .compose(outcome -> outcome instanceof Outcome.Done || outcome instanceof Outcome.Unchanged
                        ? carry(into.get()).compose(_ -> there(duplicate.number()))
                        : Future.succeededFuture(outcome));
    }

    /// Makes one of the matters of a complaint a complaint of its own, with the next step its own.
    ///
    /// @param words of the citizen about that matter
    /// @return the complaint that was split
    public Future<Outcome> split(Complaint whole, String words, Actor by) {
        Command split = new Command.SplitOff(ComplaintNumber.random(random), Personal.of(words, random));
        return execute(whole.number(), split, by)
                .compose(outcome -> outcome instanceof Outcome.Done
                        ? carry(whole.number()).compose(_ -> there(whole.number()))
                        : Future.succeededFuture(outcome));
    }

    private Future<Outcome> there(ComplaintNumber number) {
        return complaints
                .find(number)
                .map(found -> found.<Outcome>map(Outcome.Unchanged::new).orElseGet(Outcome.NotThere::new));
    }

    /// The same, until it works.
    private Future<Void> carried(ComplaintNumber number) {
        return carry(number).onFailure(cause -> {
            log.warn("nothing carried over yet [number={}, reason={}]", number, cause.getMessage());
            vertx.setTimer(AGAIN_MILLIS, _ -> carried(number));
        });
    }

    /// Carries over what the others do not have yet.
    private Future<Void> carry(ComplaintNumber number) {
        return complaints.find(number).compose(found -> found.map(this::carry).orElse(Future.succeededFuture()));
    }

    private Future<Void> carry(Complaint complaint) {
        List<Part> unopened = complaint.bonds().unopened();
        if (!unopened.isEmpty()) {
            ComplaintNumber other = unopened.getFirst().other();
            return splitting
                    .open(complaint, unopened.getFirst())
                    .compose(_ ->
                            execute(complaint.number(), new Command.Pass(new Bonding.Passed(other, Bonds.OPENED)), HUB))
                    .compose(Together::complaint)
                    .compose(this::carry);
        }
        List<Bonds.Pending> pending = complaint.bonds().pending(complaint);
        return pending.isEmpty()
                ? Future.succeededFuture()
                : hand(complaint, pending.getFirst())
                        .compose(done -> execute(complaint.number(), done, HUB))
                        .compose(Together::complaint)
                        .compose(this::carry);
    }

    private static Future<Complaint> complaint(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> Future.succeededFuture(done.complaint());
            case Outcome.Unchanged same -> Future.succeededFuture(same.complaint());
            case Outcome.NotThere _, Outcome.Refused _, Outcome.Conflict _ ->
                Future.failedFuture("it changes all the time: " + outcome);
        };
    }

    /// Writes to the other one.
    ///
    /// @return what is to be noted here afterwards
    private Future<Command> hand(Complaint complaint, Bonds.Pending pending) {
        ComplaintNumber other = pending.bond().other();
        return complaints
                .change(other, there -> carrying.orders(complaint, pending, there))
                .compose(outcome -> {
                    boolean knows = switch (outcome) {
                        case Outcome.Done done -> isWith(done.complaint(), complaint);
                        case Outcome.Unchanged same -> isWith(same.complaint(), complaint);
                        case Outcome.Refused _, Outcome.NotThere _, Outcome.Conflict _ -> false;
                    };
                    if (outcome instanceof Outcome.Conflict) {
                        return Future.failedFuture("complaint [" + other + "] changes all the time");
                    }
                    return Future.succeededFuture(
                            knows || pending.what().equals(Bonds.UNMERGED)
                                    ? new Command.Pass(new Bonding.Passed(other, pending.what()))
                                    : new Command.Release(other));
                });
    }

    private static boolean isWith(Complaint there, Complaint complaint) {
        return there.bonds().into().filter(complaint.number()::equals).isPresent();
    }

    private Future<Outcome> execute(ComplaintNumber number, Command command, Actor by) {
        List<Order> orders = List.of(new Order(command, by));
        return complaints.change(number, _ -> orders);
    }
}
