package org.mediacenter.hub.worklist;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.store.StoredSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All open complaints in memory: lists never wait for an index and see their own writes.
///
/// Loaded from the store at start, then fed by every write of this node and, for the writes of
/// others, by [FeedFollower]. Reads are thread-safe and never block.
public final class Worklist {
    private static final int PAGE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(Worklist.class);
    private static final int REMEMBERED = 4_096;

    private final Store store;
    private final Map<ComplaintNumber, Row> rows = new ConcurrentHashMap<>();
    /// The same rows in the order most lists have, so that none has to sort a hundred thousand.
    private final NavigableMap<Row, Row> byDeadline = new ConcurrentSkipListMap<>(Row.BY_DEADLINE);
    /// Versions at which complaints closed lately, so that an older row overtaken on its way does not
    /// bring one back.
    private final Map<ComplaintNumber, Long> closed = new Lately<>(REMEMBERED);

    private final List<Consumer<Live>> subscribers = new CopyOnWriteArrayList<>();
    private final List<Runnable> rereading = new CopyOnWriteArrayList<>();
    private final Recent recent = new Recent(REMEMBERED);
    private final AtomicBoolean loaded = new AtomicBoolean();

    public Worklist(Store store) {
        this.store = store;
    }

    /// Reads every open complaint; completes when the list is whole.
    public Future<Void> load() {
        return page(Optional.empty()).map(_ -> {
            loaded.set(true);
            return null;
        });
    }

    private Future<Void> page(Optional<ComplaintNumber> after) {
        return store.openSummaries(after, PAGE).compose(page -> {
            page.forEach(stored -> row(stored).ifPresent(this::replace));
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : page(Optional.of(page.getLast().number()));
        });
    }

    /// Reads everything again where nobody can tell what changed, and tells everybody who listens what
    /// did: also what another node closed meanwhile.
    Future<Void> reload() {
        Set<ComplaintNumber> unseen = new HashSet<>(rows.keySet());
        return pageAgain(Optional.empty(), unseen)
                .compose(_ -> readAgain(List.copyOf(unseen)))
                .map(_ -> {
                    rereading.forEach(Runnable::run);
                    return null;
                });
    }

    private Future<Void> pageAgain(Optional<ComplaintNumber> after, Set<ComplaintNumber> unseen) {
        return store.openSummaries(after, PAGE).compose(page -> {
            page.forEach(stored -> {
                unseen.remove(stored.number());
                putIfNewer(stored);
            });
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : pageAgain(Optional.of(page.getLast().number()), unseen);
        });
    }

    private Future<Void> readAgain(List<ComplaintNumber> numbers) {
        Future<Void> done = Future.succeededFuture();
        for (ComplaintNumber number : numbers) {
            done = done.compose(_ -> store.summary(number)).map(found -> {
                found.ifPresent(this::putIfNewer);
                return null;
            });
        }
        return done;
    }

    /// Most rows are known already; reading their JSON would only take time.
    private void putIfNewer(StoredSummary stored) {
        if (version(stored.number()) < stored.version()) {
            row(stored).ifPresent(this::put);
        }
    }

    /// Whether the list is whole.
    public boolean isLoaded() {
        return loaded.get();
    }

    public int size() {
        return rows.size();
    }

    public Optional<Row> row(ComplaintNumber number) {
        return Optional.ofNullable(rows.get(number));
    }

    /// One page of rows.
    ///
    /// @param total how many there are on all pages
    public record Page(List<Row> rows, int total) {}

    /// Of the rows that `wanted` accepts, `limit` in the given order after the first `skip`. One pass
    /// over all rows; nothing is sorted in the order of [Row#BY_DEADLINE], in another as many as lie
    /// up to the end of the page.
    public Page page(Predicate<Row> wanted, Comparator<Row> order, int skip, int limit) {
        if (Row.BY_DEADLINE.equals(order)) {
            return page(wanted, skip, limit);
        }
        Top top = new Top(order, Math.max(1, skip + limit)).of(rows.values().stream(), wanted);
        return new Page(top.after(skip), top.total());
    }

    private Page page(Predicate<Row> wanted, int skip, int limit) {
        List<Row> page = new ArrayList<>();
        int total = 0;
        for (Row row : byDeadline.values()) {
            if (wanted.test(row)) {
                total++;
                if (total > skip && page.size() < limit) {
                    page.add(row);
                }
            }
        }
        return new Page(page, total);
    }

    /// All rows, in no order.
    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    /// Takes in a newer row and tells everybody who listens; an older one changes nothing. Everybody
    /// hears the changes of a complaint in their order, whatever threads they come on.
    public synchronized void put(Row row) {
        if (replace(row)) {
            Live live = recent.add(row);
            subscribers.forEach(subscriber -> tell(subscriber, live));
        }
    }

    /// What one listener does wrong must not keep the change from the others.
    private static void tell(Consumer<Live> listener, Live live) {
        try {
            listener.accept(live);
        } catch (RuntimeException e) {
            log.error("a listener failed at a change [complaint={}]", live.row().number(), e);
        }
    }

    /// The version of a complaint the list knows, 0 for none.
    synchronized long version(ComplaintNumber number) {
        Row known = rows.get(number);
        return known != null ? known.version() : closed.getOrDefault(number, 0L);
    }

    private synchronized boolean replace(Row row) {
        if (row.version() <= version(row.number())) {
            return false;
        }
        if (row.summary().status().isOpen()) {
            closed.remove(row.number());
            leave(rows.put(row.number(), row));
            byDeadline.put(row, row);
        } else {
            leave(rows.remove(row.number()));
            closed.put(row.number(), row.version());
        }
        return true;
    }

    /// Before it comes to another place: a list read meanwhile lacks it until its change is told, and never has it
    /// twice.
    private void leave(@Nullable Row before) {
        if (before != null) {
            byDeadline.remove(before);
        }
    }

    /// Calls `listener` for every change from now on, on the thread of the writer, which holds all others
    /// up meanwhile: it must be quick and never wait.
    public Subscription subscribe(Consumer<Live> listener) {
        subscribers.add(listener);
        return () -> subscribers.remove(listener);
    }

    /// Calls `listener` each time nobody could tell what changed and the open complaints were read again: what was
    /// opened and closed meanwhile was told to nobody.
    public Subscription onReread(Runnable listener) {
        rereading.add(listener);
        return () -> rereading.remove(listener);
    }

    /// Where the stream of changes is now.
    public Cursor now() {
        return recent.now();
    }

    /// The changes after `cursor`; empty where nobody can tell any more and all must be read again.
    public Optional<List<Live>> since(Cursor cursor) {
        return recent.since(cursor);
    }

    /// A row from what the store keeps of it. One that cannot be read is left aside and told of: it must
    /// not keep the hub from starting.
    public static Optional<Row> row(StoredSummary stored) {
        try {
            return Optional.of(new Row(Summary.fromJson(stored.summary()), stored.excerpt()));
        } catch (IllegalArgumentException e) {
            log.error(
                    "the line of a complaint is damaged: it is on no list until it is next written to, or the data"
                            + " folder is replaced by a copy of it [number={}, reason={}]",
                    stored.number(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
