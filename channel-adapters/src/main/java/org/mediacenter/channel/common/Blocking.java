package org.mediacenter.channel.common;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs blocking calls on virtual threads, a few at once, and hands back futures that complete on the
/// caller's context. Thread-safe.
public final class Blocking {
    private final Vertx vertx;
    private final Semaphore permits;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;

    /// @param atOnce calls running at one time
    /// @param mostWaiting calls waiting for their turn; one more fails with [NotStarted]
    public Blocking(Vertx vertx, int atOnce, int mostWaiting) {
        this.vertx = vertx;
        this.permits = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /// The call never began, so it certainly did nothing.
    public static final class NotStarted extends Exception {
        private static final long serialVersionUID = 1L;

        NotStarted(String message) {
            super(message);
        }
    }

    /// Runs `work` when it is its turn.
    ///
    /// @param patience for waiting and running together; after it the future fails with [NotStarted]
    ///     where the work had not begun, else with [TimeoutException], and the thread is interrupted
    public <T> Future<T> call(Duration patience, Callable<T> work) {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return Future.failedFuture(new NotStarted("too many calls are waiting"));
        }
        return start(patience, work).eventually(() -> {
            waiting.decrementAndGet();
            return Future.succeededFuture();
        });
    }

    private <T> Future<T> start(Duration patience, Callable<T> work) {
        Context context = vertx.getOrCreateContext();
        Promise<T> promise = Promise.promise();
        AtomicBoolean begun = new AtomicBoolean();
        Thread thread = Thread.ofVirtual().name("blocking").unstarted(() -> run(work, begun, context, promise));
        long timer = vertx.setTimer(patience.toMillis(), _ -> {
            boolean never = begun.compareAndSet(false, true);
            promise.tryFail(
                    never ? new NotStarted("its turn did not come in time") : new TimeoutException("took too long"));
            thread.interrupt();
        });
        thread.start();
        return promise.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    private <T> void run(Callable<T> work, AtomicBoolean begun, Context context, Promise<T> promise) {
        try {
            permits.acquire();
            try {
                if (begun.compareAndSet(false, true)) {
                    T result = work.call();
                    context.runOnContext(_ -> promise.tryComplete(result));
                }
            } finally {
                permits.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            context.runOnContext(_ -> promise.tryFail(e));
        } catch (Exception e) {
            context.runOnContext(_ -> promise.tryFail(e));
        }
    }
}
