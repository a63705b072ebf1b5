package org.mediacenter.channel.x;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;

/// X's numbers of posts, messages and people: too long for a `long` to be sure of, and growing with time.
final class Ids {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,24}");

    /// Older first.
    static final Comparator<String> BY_AGE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /// 4 November 2010, when X began to count in milliseconds, and the bits it keeps below them.
    private static final long EPOCH_MILLIS = 1_288_834_974_657L;

    private static final int BITS_BELOW = 22;

    private Ids() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /// Whether one was given out after the other.
    static boolean isAfter(String id, String other) {
        return BY_AGE.compare(id, other) > 0;
    }

    /// The number X would give out at this moment, or just before.
    static String at(Instant moment) {
        return Long.toString(Math.max(1, (moment.toEpochMilli() - EPOCH_MILLIS) << BITS_BELOW));
    }

    /// A number given out this much earlier, since X shows posts a little out of order.
    static String before(String id, Duration earlier) {
        BigInteger earlierId = new BigInteger(id)
                .subtract(BigInteger.valueOf(earlier.toMillis()).shiftLeft(BITS_BELOW));
        return earlierId.max(BigInteger.ONE).toString();
    }
}
