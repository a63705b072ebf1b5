package org.mediacenter.hub.attachment;

import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.history.Written;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes a file as soon as everything that named it was erased; where that fails, [Sweeping] does within a day.
/// Thread-safe.
public final class Erasing implements Written {
    private static final Logger log = LoggerFactory.getLogger(Erasing.class);

    private final Written next;
    private final Blobs blobs;

    /// @param next hears of everything too
    public Erasing(Written next, Blobs blobs) {
        this.next = next;
        this.blobs = blobs;
    }

    @Override
    public void written(Summary summary, String excerpt) {
        next.written(summary, excerpt);
    }

    @Override
    public void erased(Complaint complaint) {
        for (BlobId id : Named.of(complaint).erased()) {
            blobs.erase(complaint.number(), id)
                    .onFailure(cause -> log.warn(
                            "an erased file is deleted with the next sweep [number={}, reason={}]",
                            complaint.number(),
                            cause.getMessage()));
        }
        next.erased(complaint);
    }
}
