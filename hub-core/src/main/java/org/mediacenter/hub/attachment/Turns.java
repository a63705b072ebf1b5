package org.mediacenter.hub.attachment;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// What is done to the files of one complaint on this node, one after the other: nobody deletes a file that a form
/// under way has just kept and will name in a moment. Thread-safe.
public final class Turns {
    private final Map<ComplaintNumber, Future<?>> last = new HashMap<>();

    /// Does it after everything that was begun before for the same complaint, whatever became of that.
    <T> Future<T> take(ComplaintNumber number, Supplier<Future<T>> work) {
        Future<T> done;
        synchronized (last) {
            done = last.getOrDefault(number, Future.succeededFuture()).transform(_ -> work.get());
            last.put(number, done);
        }
        return done.onComplete(_ -> leave(number, done));
    }

    private void leave(ComplaintNumber number, Future<?> done) {
        synchronized (last) {
            last.remove(number, done);
        }
    }
}
