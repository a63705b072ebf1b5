package org.mediacenter.dashboard.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The demo's clock: it begins some hours ago and catches up with the real one while the burst at the start is played;
/// then the two are one.
///
/// So the burst arrives spread over a morning: some complaints are fresh, some were answered in time, some are overdue,
/// all by the hub's own clocks. It never goes backwards as long as the real one does not. Thread-safe.
final class CatchingUp implements InstantSource {
    private final InstantSource real;
    private final Duration behind;
    private volatile double left = 1;

    /// A clock that is behind.
    CatchingUp(InstantSource real, Duration behind) {
        this.real = real;
        this.behind = behind;
    }

    /// So much of the way is made; one thread tells.
    ///
    /// @param share 0 to 1; less than before changes nothing
    void reach(double share) {
        left = Math.clamp(1 - share, 0, left);
    }

    boolean isThere() {
        return left == 0;
    }

    @Override
    public Instant instant() {
        double stillLeft = left;
        return real.instant().minusMillis(Math.round(behind.toMillis() * stillLeft));
    }
}
