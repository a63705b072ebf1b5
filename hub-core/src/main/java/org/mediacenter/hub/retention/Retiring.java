package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Leasing;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes out of complaints what has been kept for its time, once a day, on one node at a time. What is begun is
/// written down, so that a hub that dies goes on where it was. Thread-safe.
public final class Retiring {
    private static final Logger log = LoggerFactory.getLogger(Retiring.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    /// Less than a day, so that it does not come later every day.
    private static final Duration DAILY = Duration.ofHours(23);
    /// Longer than one look takes by far; given back when it is over.
    private static final Duration LEASE = Duration.ofMinutes(30);
    /// So many complaints at one look; the rest comes with the next.
    private static final int MOST = 500;

    private static final String NAME = "retention";

    private final Store store;
    private final InstantSource clock;
    private final String node;
    private final Audit audit;
    private final Holds holds;
    private final Walk walk;
    private final AtomicBoolean working = new AtomicBoolean();
    private volatile Optional<Runnable> stop = Optional.empty();

    /// @param node this node's name
    public Retiring(Store store, Complaints complaints, Periods periods, InstantSource clock, String node) {
        this(store, complaints, periods, clock, node, MOST);
    }

    /// @param most complaints emptied at one look
    Retiring(Store store, Complaints complaints, Periods periods, InstantSource clock, String node, int most) {
        this.store = store;
        this.clock = clock;
        this.node = node;
        audit = new Audit(store, clock);
        holds = new Holds(store, audit, clock);
        walk = new Walk(store, new Emptying(store, complaints, holds), audit, periods, clock, most);
    }

    /// Looks every ten minutes whether there is something to do from now on.
    public void start(Vertx vertx) {
        long timer = vertx.setPeriodic(BETWEEN.toMillis(), _ -> look());
        stop = Optional.of(() -> vertx.cancelTimer(timer));
    }

    public void stop() {
        stop.ifPresent(Runnable::run);
    }

    /// Complaints that are kept whatever the profile says.
    public Holds holds() {
        return holds;
    }

    /// The last walk, or the one under way.
    public Future<Optional<Run>> last() {
        return document().map(found -> found.map(one -> Run.fromJson(one.content())));
    }

    /// Begins a walk before its time; [#look] does it then.
    ///
    /// @param by the account of who wants it
    /// @return false where one is under way
    public Future<Boolean> begin(String by, String reason) {
        return alone(
                () -> document()
                        .compose(found -> isUnderWay(found)
                                ? Future.succeededFuture(false)
                                : audit.did("ran-retention", by, Optional.of(reason))
                                        .compose(_ -> walk.begin(found, now(), by))
                                        .map(true)),
                false);
    }

    /// Goes on with a walk under way, or begins one where a day has passed.
    public Future<Void> look() {
        return alone(() -> document().compose(this::next), Optional.<Run>empty())
                .map(done -> {
                    done.filter(run -> run.emptied() + run.filesGone() > 0)
                            .ifPresent(run -> log.info(
                                    "complaints kept for their time emptied [words={}, files={}, over={}]",
                                    run.emptied(),
                                    run.filesGone(),
                                    run.ended().isPresent()));
                    return (Void) null;
                })
                .onFailure(cause -> log.warn(
                        "complaints kept for their time not emptied, next try follows [reason={}]",
                        cause.getMessage()));
    }

    private Future<Optional<Run>> next(Optional<Document> found) {
        if (isUnderWay(found)) {
            return found.map(walk::resumed).orElseThrow().map(Optional::of);
        }
        boolean early = found.flatMap(one -> Run.fromJson(one.content()).ended())
                .filter(ended -> ended.plus(DAILY).isAfter(clock.instant()))
                .isPresent();
        return early
                ? Future.succeededFuture(Optional.empty())
                : walk.begin(found, now(), Run.HUB).compose(walk::on).map(Optional::of);
    }

    private static boolean isUnderWay(Optional<Document> found) {
        return found.filter(one -> Run.fromJson(one.content()).ended().isEmpty())
                .isPresent();
    }

    private Future<Optional<Document>> document() {
        return store.document(Shelf.RETENTION, Walk.KEY, clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Does something while nobody else does, here or on another node.
    private <T> Future<T> alone(Supplier<Future<T>> work, T busy) {
        if (!working.compareAndSet(false, true)) {
            return Future.succeededFuture(busy);
        }
        return store.lease(NAME, node, clock.instant(), LEASE)
                .compose(leasing -> leasing instanceof Leasing.Held
                        ? work.get().eventually(() -> store.release(NAME, node))
                        : Future.succeededFuture(busy))
                .eventually(() -> {
                    working.set(false);
                    return Future.succeededFuture();
                });
    }
}
