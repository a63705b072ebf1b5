package org.mediacenter.hub.search;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.search.Finding.Line;
import org.mediacenter.hub.search.Finding.Told;
import org.mediacenter.hub.search.Found.Hit;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreBusy;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.profile.RoutingProfile;

/// Finds complaints, open and closed, by what was said in them.
///
/// A change can be found within a second; until then the complaint is judged as it is, not as it was indexed. Every
/// method may be called on any thread.
public final class Search {
    /// No page reaches beyond so many hits; the total and the counts do.
    public static final int DEEPEST = 10_000;

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 64;
    private static final int TRIES = 3;

    private final Parts parts;
    private final Words words;
    private final Heard heard = new Heard();
    private final Finding finding;
    private final Librarian librarian;
    private final WorkerExecutor threads;
    private final AtomicInteger waiting = new AtomicInteger();

    /// What search is made of.
    ///
    /// @param home where the index is and what its words mean
    /// @param profileVersion of the city profile in force: by another one words and names are read otherwise
    public record Parts(
            Vertx vertx,
            Store store,
            Complaints complaints,
            Worklist worklist,
            Home home,
            String profileVersion,
            Meters meters) {}

    /// Where a node keeps its index, and what the city calls things.
    ///
    /// @param folder this node's own; nothing else may be in it
    public record Home(Path folder, RoutingProfile profile) {}

    public Search(Parts parts) {
        this.parts = parts;
        words = new Words(parts.home().profile().analysis());
        finding = new Finding(words);
        Entry entry = new Entry(words, new Names(parts.home().profile()));
        Upkeep upkeep = new Upkeep(parts.store(), new Reading(parts.store(), parts.complaints(), entry), heard);
        librarian = new Librarian(parts, upkeep, heard);
        threads = parts.vertx().createSharedWorkerExecutor("search", THREADS);
        parts.meters().search(librarian::size, heard::size);
    }

    /// Opens the index in the background, makes it anew where need be, and follows what changes. Returns at once.
    public void start() {
        librarian.start();
    }

    /// How the index does.
    public SearchHealth health() {
        return librarian.health();
    }

    /// Finds what somebody looks for. Whatever is typed is taken as words. Fails with [StoreBusy] while the index is
    /// being opened and when too many ask at once.
    public Future<Found> find(Asked asked) {
        return find(asked, Set.copyOf(heard.hiddenFrom(asked.reach())), TRIES);
    }

    private Future<Found> find(Asked asked, Set<ComplaintNumber> hidden, int tries) {
        return told(asked, hidden)
                .compose(told -> rows(told.entries()).compose(rows -> {
                    Set<ComplaintNumber> gone = new HashSet<>(hidden);
                    told.entries().stream()
                            .map(Line::number)
                            .filter(number -> Optional.ofNullable(rows.get(number))
                                    .filter(row -> asked.reach().sees(row.summary()))
                                    .isEmpty())
                            .forEach(gone::add);
                    boolean again = gone.size() > hidden.size() && tries > 1;
                    return again ? find(asked, gone, tries - 1) : Future.succeededFuture(found(told, rows, gone));
                }));
    }

    private Future<Told> told(Asked asked, Collection<ComplaintNumber> hidden) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new StoreBusy("too many search at once"));
        }
        return threads.executeBlocking(() -> librarian.ask(index -> finding.find(index, asked, hidden)), false)
                .map(Objects::requireNonNull)
                .onComplete(_ -> waiting.decrementAndGet());
    }

    /// Each as it is now; what is in nobody's hands any more is read from the store.
    private Future<Map<ComplaintNumber, Row>> rows(List<Line> lines) {
        Map<ComplaintNumber, Row> rows = new HashMap<>();
        List<Future<Void>> read = new ArrayList<>();
        for (Line line : lines) {
            Optional<Row> open = parts.worklist().row(line.number());
            open.ifPresent(row -> rows.put(line.number(), row));
            if (open.isEmpty()) {
                read.add(parts.store().summary(line.number()).map(stored -> {
                    stored.flatMap(Worklist::row).ifPresent(row -> {
                        synchronized (rows) {
                            rows.put(line.number(), row);
                        }
                    });
                    return null;
                }));
            }
        }
        return Future.join(read).map(_ -> rows);
    }

    private Found found(Told told, Map<ComplaintNumber, Row> rows, Set<ComplaintNumber> gone) {
        List<Hit> hits = new ArrayList<>();
        for (Line line : told.entries()) {
            Row row = rows.get(line.number());
            if (row != null && !gone.contains(line.number())) {
                hits.add(new Hit(row, line.passage().filter(_ -> row.version() == line.version())));
            }
        }
        return new Found(
                hits,
                told.total(),
                told.counts(),
                told.whole() && librarian.health().whole());
    }

    /// Makes durable what was indexed and lets go of the files.
    public Future<Void> stop() {
        return librarian.stop().eventually(threads::close);
    }

    /// What is done with the index as it is at one moment.
    interface Question<T> {
        T ask(IndexReader index) throws IOException;
    }
}
