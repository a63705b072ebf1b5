package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Blobs;
import org.mediacenter.hub.store.Blobs.BlobId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes files that were kept for a form that was then refused.
///
/// @param current the complaint as it is, to see what it names
record Leaving(Blobs blobs, Function<ComplaintNumber, Future<Optional<Complaint>>> current) {
    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    /// Deletes those that nothing names. Does not fail.
    Future<Void> leave(ComplaintNumber number, Set<BlobId> kept) {
        return current.apply(number)
                .compose(found -> Future.join(kept.stream()
                        .filter(id -> found.isPresent()
                                && !Named.of(found.get()).used().contains(id))
                        .map(id -> blobs.erase(number, id))
                        .toList()))
                .onFailure(cause -> log.warn(
                        "files of a refused form are deleted with the next sweep [number={}, reason={}]",
                        number,
                        cause.getMessage()))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
