package org.mediacenter.channel.common;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;

/// Does the same thing again and again, one round at a time, until it is closed. Begun and closed on one
/// context.
public final class Rounds {
    private static final long NONE = -1;
    private final Vertx vertx;
    private final Supplier<Future<Duration>> round;
    private final Promise<Void> ended = Promise.promise();
    private boolean closing;
    private boolean underWay;
    private long timer = NONE;

    /// @param round does it once and tells how long to wait then; does not fail
    public Rounds(Vertx vertx, Supplier<Future<Duration>> round) {
        this.vertx = vertx;
        this.round = round;
    }

    /// Begins the first round at once.
    public void begin() {
        timer = NONE;
        if (closing) {
            return;
        }
        underWay = true;
        round.get().onComplete(pause -> {
            underWay = false;
            if (closing) {
                ended.tryComplete();
            } else {
                timer = vertx.setTimer(Math.max(1, pause.result().toMillis()), _ -> begin());
            }
        });
    }

    /// Waits no longer for the next round; where one is under way, that is it.
    public void soon() {
        if (!closing && timer != NONE && vertx.cancelTimer(timer)) {
            begin();
        }
    }

    /// Begins no further round and waits for the one under way; where it was never begun, for nothing.
    public Future<Void> close() {
        closing = true;
        if (timer != NONE) {
            vertx.cancelTimer(timer);
        }
        if (!underWay) {
            ended.tryComplete();
        }
        return ended.future();
    }
}
