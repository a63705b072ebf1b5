package org.mediacenter.dashboard.story;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waits for another process, which cannot call back.
final class Awaiting {
    private static final long PAUSE_NANOS = 20_000_000;

    private Awaiting() {}

    /// Asks again and again until it is so.
    ///
    /// @throws AssertionError when it is not in time
    static void until(String what, Duration atMost, Callable<Boolean> isSo) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
