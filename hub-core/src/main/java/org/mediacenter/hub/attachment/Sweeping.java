package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.mediacenter.hub.store.Leasing;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes, once a day, files that no complaint names: of a form that was never sent, or erased while the disk was in
/// trouble. Thread-safe.
public final class Sweeping {
    private static final Logger log = LoggerFactory.getLogger(Sweeping.class);
    /// A form may be under way for so long; nothing younger is swept.
    private static final Duration YOUNG = Duration.ofDays(1);

    private static final Duration BETWEEN = Duration.ofDays(1);
    private static final Duration AFTER_START = Duration.ofMinutes(10);
    /// So that another node takes its turn when this one is gone, and not before.
    private static final Duration LEASE = Duration.ofHours(23);

    private static final String NAME = "sweep blobs";

    private final Store store;
    private final Blobs blobs;
    private final Complaints complaints;
    private final InstantSource clock;
    private final String node;
    private volatile Optional<Runnable> stop = Optional.empty();

    /// @param node this node's name
    public Sweeping(Store store, Blobs blobs, Complaints complaints, InstantSource clock, String node) {
        this.store = store;
        this.blobs = blobs;
        this.complaints = complaints;
        this.clock = clock;
        this.node = node;
    }

    /// Sweeps every day from now on.
    public void start(Vertx vertx) {
        long timer = vertx.setPeriodic(AFTER_START.toMillis(), BETWEEN.toMillis(), _ -> sweep());
        stop = Optional.of(() -> vertx.cancelTimer(timer));
    }

    public void stop() {
        stop.ifPresent(Runnable::run);
    }

    /// Sweeps now, unless another node does; answers how many were deleted.
    public Future<Integer> sweep() {
        Instant now = clock.instant();
        return store.lease(NAME, node, now, LEASE)
                .compose(leasing -> leasing instanceof Leasing.Held
                        ? blobs.sweep(now.minus(YOUNG), this::named)
                        : Future.succeededFuture(0))
                .onSuccess(count -> {
                    if (count > 0) {
                        log.info("files nobody needs deleted [count={}]", count);
                    }
                })
                .onFailure(cause -> log.warn("files nobody needs not deleted [reason={}]", cause.getMessage()));
    }

    /// What cannot be read may well name them all; and a complaint that is not there is a sign of a store that is not
    /// the one these files belong to, put beside them by mistake: nothing is deleted then.
    private Future<Set<BlobId>> named(ComplaintNumber number, Set<BlobId> old) {
        return complaints
                .find(number)
                .map(found -> found.map(complaint -> Named.of(complaint).used()).orElse(old))
                .otherwise(old);
    }
}
