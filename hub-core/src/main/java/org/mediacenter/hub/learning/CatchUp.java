package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.store.Change;
import org.mediacenter.hub.store.Changes;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the complaints that changed while nobody listened: after a start, or when more was heard than
/// could be remembered. Confined to the learning thread.
final class CatchUp {
    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);
    private static final int PAGE = 1_000;

    private final Store store;
    private final ModelShelf shelf;
    private final String node;
    private final int most;
    private Optional<Cursor> reached = Optional.empty();
    private Optional<Cursor> kept = Optional.empty();
    private Optional<Cursor> seen = Optional.empty();

    /// @param most complaints that are found where all are looked through
    CatchUp(Store store, ModelShelf shelf, String node, int most) {
        this.most = most;
        this.store = store;
        this.shelf = shelf;
        this.node = node;
    }

    /// Finds the complaints that changed since the place kept last. Where none was kept, or where the feed does not
    /// reach back that far: of all there are the newest, those that changed last at the end.
    void run(Predicate<Summary> concerns, Consumer<ComplaintNumber> found) {
        Optional<Cursor> since = await(shelf.place(node));
        reached = Optional.of(
                since.isPresent() ? changed(since.get(), concerns, found) : all(await(store.now()), concerns, found));
    }

    /// Says that all that was shown is learnt: a restart need not show it again.
    void settle() {
        reached.ifPresent(this::keep);
        reached = Optional.empty();
    }

    private Cursor changed(Cursor since, Predicate<Summary> concerns, Consumer<ComplaintNumber> found) {
        Cursor cursor = since;
        while (true) {
            switch (await(store.changes(cursor, PAGE))) {
                case Changes.Expired(Cursor now) -> {
                    return all(now, concerns, found);
                }
                case Changes.Page(List<Change> changes, Cursor next) -> {
                    changes.forEach(change -> await(store.summary(change.number()))
                            .flatMap(CatchUp::summary)
                            .filter(concerns)
                            .ifPresent(summary -> found.accept(summary.number())));
                    cursor = next;
                    if (changes.size() < PAGE) {
                        return cursor;
                    }
                }
            }
        }
    }

    private record Seen(Instant changedAt, ComplaintNumber number) {}

    private Cursor all(Cursor from, Predicate<Summary> concerns, Consumer<ComplaintNumber> found) {
        TreeSet<Seen> newest =
                new TreeSet<>(Comparator.comparing(Seen::changedAt).thenComparing(Seen::number));
        Optional<ComplaintNumber> after = Optional.empty();
        List<StoredSummary> page;
        do {
            page = await(store.allSummaries(after, PAGE));
            for (StoredSummary stored : page) {
                summary(stored)
                        .filter(concerns)
                        .ifPresent(summary -> newest.add(new Seen(summary.changedAt(), summary.number())));
                if (newest.size() > most) {
                    newest.removeFirst();
                }
            }
            after = page.isEmpty() ? after : Optional.of(page.getLast().number());
        } while (page.size() == PAGE);
        newest.forEach(seen -> found.accept(seen.number()));
        return from;
    }

    private static Optional<Summary> summary(StoredSummary stored) {
        try {
            return Optional.of(Summary.fromJson(stored.summary()));
        } catch (IllegalArgumentException damaged) {
            log.warn("the line of a complaint cannot be read, it teaches nothing [number={}]", stored.number());
            return Optional.empty();
        }
    }

    /// Says that all that was heard so far is learnt. What is kept is the place of the time before: a change
    /// may stand in the feed a little before it is heard of.
    void mark() {
        Cursor now = await(store.now());
        seen.filter(place -> !kept.equals(Optional.of(place))).ifPresent(this::keep);
        seen = Optional.of(now);
    }

    private void keep(Cursor place) {
        await(shelf.keepPlace(node, place));
        kept = Optional.of(place);
    }
}
