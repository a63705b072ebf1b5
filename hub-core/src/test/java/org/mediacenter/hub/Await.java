package org.mediacenter.hub;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits, bounded, for what happens on other threads.
public final class Await {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final long LOOK_AGAIN_NANOS = 2_000_000;

    private Await() {}

    /// The result of a future, or its failure as an assertion.
    public static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("did not come to an end", e);
        }
    }

    /// Returns as soon as the condition holds; fails where it does not in time.
    public static void until(String what, BooleanSupplier holds) {
        until(what, PATIENCE, holds);
    }

    /// As [#until(String, BooleanSupplier)], for what takes longer by design.
    public static void until(String what, Duration patience, BooleanSupplier holds) {
        long end = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain until " + what);
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
