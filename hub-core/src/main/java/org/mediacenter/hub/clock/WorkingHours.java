package org.mediacenter.hub.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// When time counts. Immutable; answers are exact to the nanosecond and take no account of leap
/// seconds.
public sealed interface WorkingHours permits AlwaysOpen, WeeklyHours {

    /// Every hour of every day.
    static WorkingHours always() {
        return new AlwaysOpen();
    }

    /// The same hours every week, holidays excepted.
    ///
    /// @param zone the time zone the hours are meant in
    /// @param week openings by weekday, in order and apart from one another; closed on a day
    ///     without any
    /// @param holidays dates on which nothing counts
    /// @throws IllegalArgumentException where no weekday is open or openings overlap
    static WorkingHours weekly(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays) {
        return new WeeklyHours(zone, week, holidays);
    }

    /// The first instant at which `time` has been counted since `start`; `start` itself where
    /// `time` is zero.
    Instant plus(Instant start, Duration time);

    /// How much time is counted from `from` until `to`; zero where `to` is not later.
    Duration between(Instant from, Instant to);
}
