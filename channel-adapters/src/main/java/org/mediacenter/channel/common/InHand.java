package org.mediacenter.channel.common;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts what was begun and not finished, up to a limit, and tells when the last one is. Thread-safe.
public final class InHand {
    private final int most;
    private final AtomicInteger count = new AtomicInteger();
    private final Promise<Void> empty = Promise.promise();
    private volatile boolean closing;

    /// @param most how many at one time
    public InHand(int most) {
        this.most = most;
    }

    /// Begins one; the caller calls [#leave()] in any case.
    ///
    /// @return false when it is one too many, or nothing new is begun any more
    public boolean enter() {
        return count.incrementAndGet() <= most && !closing;
    }

    /// Ends one that [#enter()] was asked for, whatever it said.
    public void leave() {
        if (count.decrementAndGet() == 0 && closing) {
            empty.tryComplete();
        }
    }

    /// Begins nothing new; completes when everything begun is finished.
    public Future<Void> close() {
        closing = true;
        if (count.get() == 0) {
            empty.tryComplete();
        }
        return empty.future();
    }
}
