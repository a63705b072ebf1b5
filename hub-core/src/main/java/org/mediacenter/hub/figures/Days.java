package org.mediacenter.hub.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The days of the city a figure tells of, both ends included.
public record Days(LocalDate first, LocalDate last, ZoneId zone) {
    /// More than a year of days is for another report.
    public static final int MOST = 366;

    /// What is shown where nobody asks for other days.
    public static final int USUAL = 30;

    public Days {
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= MOST) {
            throw new IllegalArgumentException("days are 1 to " + MOST + " in order");
        }
    }

    /// So many days up to today.
    public static Days lately(int days, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Days(today.minusDays(days - 1L), today, zone);
    }

    /// How many they are.
    public int count() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    /// From the beginning of the first to the end of the last day, as the city's clocks go.
    Span span() {
        return new Span(start(first), start(last.plusDays(1)));
    }

    /// As many days before. Where today is among them they end at this time of the day, so that like is compared
    /// with like.
    Span before(Instant now) {
        LocalDate end = last.plusDays(1);
        Instant until = now.isBefore(start(end)) && !now.isBefore(start(first))
                ? now.atZone(zone).minusDays(count()).toInstant()
                : start(end.minusDays(count()));
        return new Span(start(first.minusDays(count())), until);
    }

    /// One day, whether or not it is among them.
    Span only(LocalDate day) {
        return new Span(start(day), start(day.plusDays(1)));
    }

    /// When each of them begins, in milliseconds.
    long[] starts() {
        return first.datesUntil(last.plusDays(1))
                .mapToLong(day -> start(day).toEpochMilli())
                .toArray();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /// A stretch of time.
    ///
    /// @param before the first instant after it
    record Span(long from, long before) {
        Span(Instant from, Instant before) {
            this(from.toEpochMilli(), before.toEpochMilli());
        }

        boolean has(long at) {
            return from <= at && at < before;
        }
    }
}
