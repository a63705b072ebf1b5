package org.mediacenter.hub.search;

import static org.mediacenter.hub.background.BackgroundThread.await;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Change;
import org.mediacenter.hub.store.Changes;
import org.mediacenter.hub.store.Cursor;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index equal to the store, step by step: what changed goes first, then a page of what an index that is
/// being made still lacks. Confined to one thread.
final class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int PAGE = 200;

    private final Store store;
    private final Reading reading;
    private final Heard heard;

    Upkeep(Store store, Reading reading, Heard heard) {
        this.store = store;
        this.reading = reading;
        this.heard = heard;
    }

    /// Where an index that is begun again begins.
    Place beginning() {
        Place beginning = Place.beginning(await(store.now()));
        log.info("the search index is being made");
        return beginning;
    }

    /// One step; answers whether there is more to do.
    boolean step(IndexFiles files) throws IOException {
        boolean more = follow(files);
        if (!files.place().whole()) {
            more |= rebuild(files);
        }
        return more;
    }

    private boolean follow(IndexFiles files) throws IOException {
        return switch (await(store.changes(files.place().cursor(), PAGE))) {
            case Changes.Page(List<Change> changes, Cursor next) -> {
                if (!changes.isEmpty()) {
                    take(files, changes);
                    files.moveTo(files.place().at(next));
                }
                yield changes.size() == PAGE;
            }
            case Changes.Expired(Cursor now) -> {
                log.info("nobody can tell what changed, the search index is compared with all complaints");
                files.moveTo(Place.beginning(now));
                yield true;
            }
        };
    }

    private void take(IndexFiles files, List<Change> changes) throws IOException {
        Set<ComplaintNumber> numbers = new TreeSet<>();
        changes.forEach(change -> numbers.add(change.number()));
        reading.read(files, reading.lines(List.copyOf(numbers)));
        files.refresh();
        changes.forEach(change -> heard.settle(change.number(), change.version()));
    }

    /// In the order of numbers; what stands between them and is no complaint goes.
    private boolean rebuild(IndexFiles files) throws IOException {
        Place place = files.place();
        List<StoredSummary> page = await(store.allSummaries(place.reached(), PAGE));
        boolean last = page.size() < PAGE;
        files.delete(others(place.reached(), page, last));
        reading.read(files, page);
        files.moveTo(
                last
                        ? files.place().complete()
                        : files.place().reached(page.getLast().number()));
        files.refresh();
        if (last) {
            files.commit();
            log.info("the search index is whole [complaints={}]", files.size());
        }
        return !last;
    }

    private static Query others(Optional<ComplaintNumber> after, List<StoredSummary> page, boolean last) {
        BytesRef from = after.map(number -> new BytesRef(number.value())).orElse(null);
        BytesRef to = last ? null : new BytesRef(page.getLast().number().value());
        List<BytesRef> there =
                page.stream().map(line -> new BytesRef(line.number().value())).toList();
        return new BooleanQuery.Builder()
                .add(new TermRangeQuery(Fields.NUMBER, from, to, false, true), Occur.MUST)
                .add(new TermInSetQuery(Fields.NUMBER, there), Occur.MUST_NOT)
                .build();
    }
}
