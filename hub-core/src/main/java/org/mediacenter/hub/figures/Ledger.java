package org.mediacenter.hub.figures;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.store.StoredSummary;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A line of every complaint there ever was, in memory: figures are counted over it in one pass.
///
/// Read from the store when the hub starts, beside its work, then fed by what the worklist hears; so a restart gives
/// the same figures. Reads are thread-safe and never block.
public final class Ledger {
    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final int PAGE = 1_000;
    private static final long RETRY_MILLIS = 5_000;

    private final Parts parts;
    private final Map<ComplaintNumber, Line> lines = new ConcurrentHashMap<>();
    private final Damage damage = new Damage("figures");
    private final Interned interned = new Interned();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private volatile boolean loaded;
    private volatile boolean stopped;

    /// What a ledger is made of.
    ///
    /// @param district the place of the highest level that a place lies in, by their codes
    public record Parts(
            Vertx vertx, Store store, Complaints complaints, Worklist worklist, UnaryOperator<String> district) {}

    public Ledger(Parts parts) {
        this.parts = parts;
    }

    /// Follows what changes until that is closed, and reads what was there before in the background. Returns at once.
    public Subscription start() {
        List<Subscription> following = List.of(
                parts.worklist().subscribe(live -> put(live.row().summary())),
                parts.worklist().onReread(this::read));
        read();
        return () -> {
            stopped = true;
            following.forEach(Subscription::close);
        };
    }

    /// Whether everything is in it.
    public boolean isLoaded() {
        return loaded;
    }

    /// Grows with every change: as long as it stays, so do the lines.
    public long changes() {
        return changes.get();
    }

    /// Every complaint, in no order.
    public Collection<Line> lines() {
        return Collections.unmodifiableCollection(lines.values());
    }

    private void put(Summary summary) {
        Line line = Line.of(summary, parts.district(), interned);
        lines.merge(line.number(), line, (known, news) -> news.version() > known.version() ? news : known);
        changes.incrementAndGet();
    }

    private void read() {
        if (reading.compareAndSet(false, true)) {
            page(Optional.empty()).onComplete(read -> {
                reading.set(false);
                if (read.succeeded()) {
                    loaded = true;
                    changes.incrementAndGet();
                } else if (!stopped) {
                    log.warn(
                            "figures could not be read, trying again [reason={}]",
                            read.cause().getMessage());
                    parts.vertx().setTimer(RETRY_MILLIS, _ -> read());
                }
            });
        }
    }

    private Future<Void> page(Optional<ComplaintNumber> after) {
        if (stopped) {
            return Future.failedFuture("the hub stops");
        }
        return parts.store()
                .allSummaries(after, PAGE)
                .compose(page -> parts.vertx()
                        .executeBlocking(() -> taken(page))
                        .map(Objects::requireNonNull)
                        .compose(this::inFull)
                        .compose(_ -> page.size() < PAGE
                                ? Future.succeededFuture()
                                : page(Optional.of(page.getLast().number()))));
    }

    /// Takes lines in and answers those that an earlier version of the hub wrote: they do not tell of what is over.
    private List<ComplaintNumber> taken(List<StoredSummary> page) {
        List<ComplaintNumber> earlier = new ArrayList<>();
        for (StoredSummary stored : page) {
            Optional<Summary> line = Worklist.row(stored).map(Row::summary);
            if (line.filter(summary -> summary.past().isEmpty()).isPresent()) {
                earlier.add(stored.number());
            } else {
                line.ifPresent(this::put);
            }
        }
        return earlier;
    }

    private Future<Void> inFull(List<ComplaintNumber> earlier) {
        Future<Void> done = Future.succeededFuture();
        for (ComplaintNumber number : earlier) {
            done = done.compose(_ -> damage.aside(
                            number, parts.complaints().line(number), Future.succeededFuture(Optional.empty())))
                    .map(line -> {
                        line.ifPresent(this::put);
                        return null;
                    });
        }
        return done;
    }
}
