package org.mediacenter.channel.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.channel.x.XApi.Answered;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Something was asked for and did not come.
final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> after;
    private final boolean down;
    private final Cause cause;

    private Trouble(String detail, Optional<Duration> after, boolean down, Cause cause) {
        super(detail, null, false, false);
        this.after = after;
        this.down = down;
        this.cause = cause;
    }

    /// What an answer other than 200 means.
    static Trouble of(Answered answer, Limits limits, Limits.Use use, Instant now) {
        if (Outcomes.isAboutKeys(answer)) {
            return new Trouble(Outcomes.KEYS_IN_WORDS, Optional.empty(), true, Cause.CREDENTIALS);
        }
        return answer.status() == 429
                ? new Trouble("X wants a pause", limits.wait(use, 1, now), false, Cause.LIMIT)
                : new Trouble("X answers [" + answer.status() + "]", Optional.empty(), true, Cause.PROVIDER);
    }

    /// Nothing is wrong with X: it is tried again after a while.
    static Trouble notNow(String detail, Duration after) {
        return new Trouble(detail, Optional.of(after), false, Cause.LIMIT);
    }

    static Trouble down(Cause cause, String detail) {
        return new Trouble(detail, Optional.empty(), true, cause);
    }

    Cause cause() {
        return cause;
    }

    /// When it is worth trying again, where that is known.
    Optional<Duration> after() {
        return after;
    }

    /// Whether X cannot be used until it is gone.
    boolean isDown() {
        return down;
    }
}
