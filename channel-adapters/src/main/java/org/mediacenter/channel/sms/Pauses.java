package org.mediacenter.channel.sms;

import java.time.Duration;

/// The waits before one part of a reply is given again to a centre that said "not now": each twice as
/// long as the one before it.
///
/// @param first before the first repetition
/// @param longest at most before any
record Pauses(Duration first, Duration longest) {
    /// Repetitions of one part.
    static final int MOST = 6;

    /// @param repetition 1 to [#MOST]
    Duration before(int repetition) {
        Duration wait = first.multipliedBy(1L << (repetition - 1));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /// All of them.
    Duration together() {
        Duration together = Duration.ZERO;
        for (int repetition = 1; repetition <= MOST; repetition++) {
            together = together.plus(before(repetition));
        }
        return together;
    }
}
