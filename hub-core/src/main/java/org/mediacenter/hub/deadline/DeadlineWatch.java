package org.mediacenter.hub.deadline;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mediacenter.hub.clock.Clocks;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Records warnings, breaches and escalations when they fall due, each once and with its true
/// time.
///
/// The store knows when each complaint's next stage is due, so a hub that was down finds what it
/// missed at its first look. Several nodes may look at once: a stage that is recorded already is
/// recorded no second time.
public final class DeadlineWatch {
    private static final Logger log = LoggerFactory.getLogger(DeadlineWatch.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final int PAGE = 500;

    private final Store store;
    private final Complaints complaints;
    private final Supplier<Terms> terms;
    private final InstantSource clock;
    private final Meters meters;
    private final Damage damage = new Damage("its clocks");
    private final AtomicBoolean looking = new AtomicBoolean();
    private Optional<Runnable> stop = Optional.empty();

    /// @param terms those in force, asked at each look
    public DeadlineWatch(
            Store store, Complaints complaints, Supplier<Terms> terms, InstantSource clock, Meters meters) {
        this.store = store;
        this.complaints = complaints;
        this.terms = terms;
        this.clock = clock;
        this.meters = meters;
    }

    /// Looks every second from now on.
    public void start(Vertx vertx) {
        long timer = vertx.setPeriodic(0, LOOK_MILLIS, _ -> lookUnlessLooking());
        stop = Optional.of(() -> vertx.cancelTimer(timer));
    }

    public void stop() {
        stop.ifPresent(Runnable::run);
    }

    private void lookUnlessLooking() {
        if (looking.compareAndSet(false, true)) {
            look().onFailure(
                            cause -> log.warn("clocks could not be read, trying again [reason={}]", cause.getMessage()))
                    .onComplete(_ -> looking.set(false));
        }
    }

    /// Records everything that is due now; answers how many stages were recorded.
    public Future<Integer> look() {
        Instant now = clock.instant();
        return store.due(now, PAGE)
                .compose(numbers -> each(numbers, 0, now, 0).compose(recorded -> {
                    boolean mayBeMore = numbers.size() == PAGE && recorded > 0;
                    return mayBeMore ? look().map(more -> recorded + more) : Future.succeededFuture(recorded);
                }));
    }

    private Future<Integer> each(List<ComplaintNumber> numbers, int next, Instant now, int recorded) {
        return next == numbers.size()
                ? Future.succeededFuture(recorded)
                : one(numbers.get(next), now).compose(more -> each(numbers, next + 1, now, recorded + more));
    }

    private Future<Integer> one(ComplaintNumber number, Instant now) {
        Future<Integer> recorded = complaints
                .change(number, complaint -> reached(complaint, now))
                .map(outcome -> outcome instanceof Outcome.Done done ? count(done.recorded()) : 0);
        return damage.aside(number, recorded, Future.succeededFuture(0));
    }

    private List<Order> reached(Complaint complaint, Instant now) {
        Terms inForce = terms.get();
        Stream<Command> settled = inForce
                .settledBySilence(complaint)
                .filter(end -> !end.isAfter(now))
                .<Command>map(_ -> new Command.Close("silence", Optional.empty()))
                .stream();
        return Stream.concat(Clocks.reached(complaint, inForce.levels(), now).stream(), settled)
                .map(command -> new Order(command, new Actor.Hub()))
                .toList();
    }

    private int count(List<Recorded> events) {
        for (Recorded recorded : events) {
            if (recorded.event() instanceof ClockReached reached) {
                meters.clockStages(reached.clock().name(), reached.stage().name())
                        .increment();
            }
        }
        return events.size();
    }
}
