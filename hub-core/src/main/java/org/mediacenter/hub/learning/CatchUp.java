package org.mediacenter.hub.learning;

import static org.mediacenter.hub.background.BackgroundThread.await;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
    private Optional<Cursor> kept = Optional.empty();
    private Optional<Cursor> seen = Optional.empty();

    CatchUp(Store store, ModelShelf shelf, String node) {
        this.store = store;
        this.shelf = shelf;
        this.node = node;
    }

    /// Shows every complaint that changed since the place kept last; all of them where none was kept, or where
    /// the feed does not reach back that far.
    void run(Consumer<Summary> shown) {
        Optional<Cursor> since = await(shelf.place(node));
        Cursor reached = since.isPresent() ? changed(since.get(), shown) : all(await(store.now()), shown);
        keep(reached);
    }

    private Cursor changed(Cursor since, Consumer<Summary> shown) {
        Cursor cursor = since;
        while (true) {
            switch (await(store.changes(cursor, PAGE))) {
                case Changes.Expired(Cursor now) -> {
                    return all(now, shown);
                }
                case Changes.Page(List<Change> changes, Cursor next) -> {
                    changes.forEach(
                            change -> await(store.summary(change.number())).ifPresent(stored -> show(stored, shown)));
                    cursor = next;
                    if (changes.size() < PAGE) {
                        return cursor;
                    }
                }
            }
        }
    }

    private Cursor all(Cursor from, Consumer<Summary> shown) {
        Optional<ComplaintNumber> after = Optional.empty();
        List<StoredSummary> page;
        do {
            page = await(store.allSummaries(after, PAGE));
            page.forEach(stored -> show(stored, shown));
            after = page.isEmpty() ? after : Optional.of(page.getLast().number());
        } while (page.size() == PAGE);
        return from;
    }

    private static void show(StoredSummary stored, Consumer<Summary> shown) {
        try {
            shown.accept(Summary.fromJson(stored.summary()));
        } catch (IllegalArgumentException damaged) {
            log.warn("the line of a complaint cannot be read, it teaches nothing [number={}]", stored.number());
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
