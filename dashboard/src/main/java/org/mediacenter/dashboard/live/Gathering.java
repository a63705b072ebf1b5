package org.mediacenter.dashboard.live;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Gathers what changes within a moment, so that a burst is told in a few large pieces rather than in many small ones.
/// What comes alone is told at once. Thread-safe.
final class Gathering {
    /// No screen draws more often.
    private static final long MOMENT_MILLIS = 16;

    private final Vertx vertx;
    private final Context context;
    private final Consumer<Optional<List<Change>>> told;
    private final Backlog backlog = new Backlog();
    private boolean underWay;

    /// @param told hears, one after the other on one event loop, what changed; nothing where it was too much to tell
    Gathering(Vertx vertx, Consumer<Optional<List<Change>>> told) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.told = told;
    }

    synchronized void add(Change change) {
        backlog.add(change);
        if (!underWay) {
            underWay = true;
            context.runOnContext(_ -> tell());
        }
    }

    private void tell() {
        told.accept(taken());
        vertx.setTimer(MOMENT_MILLIS, _ -> tellOrRest());
    }

    private void tellOrRest() {
        if (hasMore()) {
            tell();
        }
    }

    private synchronized boolean hasMore() {
        underWay = backlog.isWaiting();
        return underWay;
    }

    private synchronized Optional<List<Change>> taken() {
        if (backlog.wasOverrun()) {
            return Optional.empty();
        }
        List<Change> all = new ArrayList<>(backlog.size());
        for (Optional<Change> next = backlog.next(); next.isPresent(); next = backlog.next()) {
            all.add(next.get());
        }
        return Optional.of(all);
    }
}
