package org.mediacenter.hub.retention;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Set;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Written;

/// Writes each erasure into the [ErasureList] before it happens. Thread-safe.
public final class Listing implements Written {
    private final Written next;
    private final Vertx vertx;
    private final ErasureList list;
    private final InstantSource clock;

    /// @param next hears of everything too
    public Listing(Written next, Vertx vertx, ErasureList list, InstantSource clock) {
        this.next = next;
        this.vertx = vertx;
        this.list = list;
        this.clock = clock;
    }

    @Override
    public Future<Void> erasing(ComplaintNumber number, Set<String> texts, String basis) {
        ErasureList.Line line = new ErasureList.Line(clock.instant(), number, basis, texts);
        return vertx.<Void>executeBlocking(() -> {
                    list.add(line);
                    return null;
                })
                .compose(_ -> next.erasing(number, texts, basis));
    }

    @Override
    public void written(Summary summary, String excerpt) {
        next.written(summary, excerpt);
    }

    @Override
    public void erased(Complaint complaint) {
        next.erased(complaint);
    }
}
