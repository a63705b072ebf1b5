package org.mediacenter.hub.worklist;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Change;
import org.mediacenter.hub.store.Changes;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what other nodes wrote into the worklist, by the store's change feed.
///
/// What this node wrote is there already and costs nothing but reading past it. Works on one context;
/// one read is under way at a time.
public final class FeedFollower {
    private static final Logger log = LoggerFactory.getLogger(FeedFollower.class);
    private static final int PAGE = 1_000;
    /// Many commits in one go are read together.
    private static final long GATHER_MILLIS = 100;

    private static final long RETRY_MILLIS = 2_000;

    private final Vertx vertx;
    private final Context context;
    private final Store store;
    private final Worklist worklist;
    private Optional<Subscription> subscription = Optional.empty();
    private Cursor cursor = new Cursor("");
    private boolean reading;
    private boolean again;
    private boolean stopped;

    public FeedFollower(Vertx vertx, Store store, Worklist worklist) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.store = store;
        this.worklist = worklist;
    }

    /// Loads the worklist and follows the feed from before that on; completes when the list is whole.
    public Future<Void> start() {
        return store.now().compose(now -> {
            context.runOnContext(_ -> cursor = now);
            return worklist.load().map(_ -> {
                follow();
                return null;
            });
        });
    }

    /// Stops following.
    public void stop() {
        context.runOnContext(_ -> {
            stopped = true;
            subscription.ifPresent(Subscription::close);
            subscription = Optional.empty();
        });
    }

    private void follow() {
        context.runOnContext(_ -> {
            subscription = Optional.of(store.onChange(() -> context.runOnContext(_ -> wake())));
            wake();
        });
    }

    private void wake() {
        again = true;
        if (!reading) {
            readIn(GATHER_MILLIS);
        }
    }

    private void readIn(long millis) {
        reading = true;
        again = false;
        vertx.setTimer(millis, _ -> context.runOnContext(_ -> read()));
    }

    private void read() {
        store.changes(cursor, PAGE)
                .compose(this::bringIn)
                .onComplete(done -> context.runOnContext(_ -> {
                    reading = false;
                    if (stopped) {
                        return;
                    }
                    if (done.failed()) {
                        trouble(done.cause());
                        readIn(RETRY_MILLIS);
                    } else if (again || done.result()) {
                        readIn(GATHER_MILLIS);
                    }
                }));
    }

    /// Answers whether there may be more.
    private Future<Boolean> bringIn(Changes changes) {
        return switch (changes) {
            case Changes.Page(List<Change> page, Cursor next) ->
                rows(page).map(_ -> {
                    context.runOnContext(_ -> cursor = next);
                    return page.size() == PAGE;
                });
            case Changes.Expired(Cursor now) ->
                worklist.reload().map(_ -> {
                    context.runOnContext(_ -> cursor = now);
                    return false;
                });
        };
    }

    private Future<Void> rows(List<Change> page) {
        List<ComplaintNumber> behind = page.stream()
                .filter(this::isNews)
                .map(Change::number)
                .distinct()
                .toList();
        Future<Void> done = Future.succeededFuture();
        for (ComplaintNumber number : behind) {
            done = done.compose(_ -> store.summary(number)).map(found -> {
                found.flatMap(Worklist::row).ifPresent(worklist::put);
                return null;
            });
        }
        return done;
    }

    private boolean isNews(Change change) {
        return worklist.version(change.number()) < change.version();
    }

    private static void trouble(Throwable cause) {
        log.warn("change feed could not be read, trying again [reason={}]", cause.getMessage());
    }
}
