package org.mediacenter.hub.history;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary.Left;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoredSummary;

/// How many complaints were closed so long ago that what they hold of persons has been kept for its time.
///
/// @param now those whose time is over
/// @param soon those whose time is over within thirty days, without the ones before
public record DueSoon(long now, long soon) {
    private static final int PAGE = 1_000;
    private static final Duration SOON = Duration.ofDays(30);

    /// Counts over all complaints, page by page, those that still hold it.
    ///
    /// @param period how long it is kept after a complaint was closed
    public static Future<DueSoon> count(Store store, Left what, Period period, ZoneId zone, Instant now) {
        Instant over = now.atZone(zone).minus(period).toInstant();
        return count(store, what, Optional.empty(), over, new DueSoon(0, 0));
    }

    private static Future<DueSoon> count(
            Store store, Left what, Optional<ComplaintNumber> after, Instant over, DueSoon so) {
        return store.allSummaries(after, PAGE).compose(lines -> {
            DueSoon all = so;
            for (StoredSummary stored : lines) {
                Summary line = SummaryJson.read(stored.summary());
                all = line.left().contains(what) ? all.with(line, over) : all;
            }
            return lines.size() < PAGE
                    ? Future.succeededFuture(all)
                    : count(store, what, Optional.of(last(lines)), over, all);
        });
    }

    private static ComplaintNumber last(List<StoredSummary> lines) {
        return lines.getLast().number();
    }

    private DueSoon with(Summary line, Instant over) {
        if (line.status().isOpen()) {
            return this;
        }
        if (!line.since().isAfter(over)) {
            return new DueSoon(now + 1, soon);
        }
        return line.since().isAfter(over.plus(SOON)) ? this : new DueSoon(now, soon + 1);
    }
}
