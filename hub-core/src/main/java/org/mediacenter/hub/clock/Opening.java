package org.mediacenter.hub.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A stretch of one day in which time counts.
///
/// @param from first minute that counts
/// @param to first that does not; [LocalTime#MIDNIGHT] means the end of the day
public record Opening(LocalTime from, LocalTime to) {
    public Opening {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("an opening ends after it begins, not [" + from + "-" + to + "]");
        }
    }

    /// Where a clock change leaves out the hour of the beginning or end, the next instant there
    /// is.
    Instant begins(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    Instant ends(LocalDate day, ZoneId zone) {
        return to.equals(LocalTime.MIDNIGHT)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(to).atZone(zone).toInstant();
    }

    boolean isBefore(Opening next) {
        return !to.equals(LocalTime.MIDNIGHT) && !next.from.isBefore(to);
    }

    /// How much counts of this opening on that day from `from` on.
    Duration counted(LocalDate day, ZoneId zone, Instant from) {
        Instant begin = later(begins(day, zone), from);
        Instant end = ends(day, zone);
        return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
