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
import java.util.function.BooleanSupplier;

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
    /// @param turn how long to wait for its turn; after it the future fails with [NotStarted]
    /// @param patience how long the work may then take; after it the future fails with
    ///     [TimeoutException], and the thread is interrupted
    public <T> Future<T> call(Duration turn, Duration patience, Callable<T> work) {
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return Future.failedFuture(new NotStarted("too many calls are waiting"));
        }
        return new Call<>(patience, work).start(turn).eventually(() -> {
            waiting.decrementAndGet();
            return Future.succeededFuture();
        });
    }

    /// One call on its way. What decides its outcome runs on the caller's context.
    private final class Call<T> {
        private final Context context = vertx.getOrCreateContext();
        private final Promise<T> promise = Promise.promise();
        private final AtomicBoolean begun = new AtomicBoolean();
        private final Thread thread = Thread.ofVirtual().name("blocking").unstarted(this::run);
        private final Duration patience;
        private final Callable<T> work;

        Call(Duration patience, Callable<T> work) {
            this.patience = patience;
            this.work = work;
        }

        Future<T> start(Duration turn) {
            failAfter(turn, () -> begun.compareAndSet(false, true), new NotStarted("its turn did not come in time"));
            thread.start();
            return promise.future();
        }

        private void run() {
            try {
                permits.acquire();
                try {
                    if (begun.compareAndSet(false, true)) {
                        context.runOnContext(
                                _ -> failAfter(patience, () -> true, new TimeoutException("took too long")));
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

        /// Gives up after a while, where `overdue` says that it still matters.
        private void failAfter(Duration wait, BooleanSupplier overdue, Exception failure) {
            long timer = vertx.setTimer(wait.toMillis(), _ -> {
                if (overdue.getAsBoolean()) {
                    promise.tryFail(failure);
                    thread.interrupt();
                }
            });
            promise.future().onComplete(_ -> vertx.cancelTimer(timer));
        }
    }
}
