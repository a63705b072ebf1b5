package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Written;
import org.mediacenter.hub.store.Blobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes a file as soon as everything that named it was erased; where that fails, [Sweeping] does within a day.
/// Thread-safe.
public final class Erasing implements Written {
    private static final Logger log = LoggerFactory.getLogger(Erasing.class);

    private final Written next;
    private final Blobs blobs;
    private final Turns turns;
    private final Function<ComplaintNumber, Future<Optional<Complaint>>> current;

    /// @param next hears of everything too
    /// @param current the complaint as it is when its turn comes
    public Erasing(
            Written next, Blobs blobs, Turns turns, Function<ComplaintNumber, Future<Optional<Complaint>>> current) {
        this.next = next;
        this.blobs = blobs;
        this.turns = turns;
        this.current = current;
    }

    @Override
    public void written(Summary summary, String excerpt) {
        next.written(summary, excerpt);
    }

    @Override
    public void erased(Complaint complaint) {
        ComplaintNumber number = complaint.number();
        if (!Named.of(complaint).erased().isEmpty()) {
            turns.take(number, () -> erase(number))
                    .onFailure(cause -> log.warn(
                            "erased files are deleted with the next sweep [number={}, reason={}]",
                            number,
                            cause.getMessage()));
        }
        next.erased(complaint);
    }

    /// A form may have sent the same file once more meanwhile: then something names it again.
    private Future<Void> erase(ComplaintNumber number) {
        return current.apply(number)
                .compose(found -> Future.join(found.map(Named::of).map(Named::erased).orElse(Set.of()).stream()
                        .map(id -> blobs.erase(number, id))
                        .toList()))
                .mapEmpty();
    }
}
