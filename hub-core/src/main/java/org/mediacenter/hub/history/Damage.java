package org.mediacenter.hub.history;

import io.vertx.core.Future;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.DamagedComplaint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one damaged complaint from stopping the work on all others: it is left aside and told of
/// loudly, once. Thread-safe.
public final class Damage {
    private static final Logger log = LoggerFactory.getLogger(Damage.class);

    private final String work;
    private final Set<ComplaintNumber> told = ConcurrentHashMap.newKeySet();

    /// @param work what is left undone for a damaged complaint, for the log
    public Damage(String work) {
        this.work = work;
    }

    /// The same outcome, but `instead` where only this complaint is damaged.
    public <T> Future<T> aside(ComplaintNumber number, Future<T> outcome, Future<T> instead) {
        return outcome.recover(cause -> {
            if (!isOfOne(cause)) {
                return Future.failedFuture(cause);
            }
            if (told.add(number)) {
                log.error(
                        "complaint is damaged and left aside [number={}, undone={}, reason={}]",
                        number,
                        work,
                        cause.getMessage());
            }
            return instead;
        });
    }

    private static boolean isOfOne(Throwable cause) {
        return cause instanceof DamagedComplaint || cause instanceof UnreadableEvent;
    }
}
