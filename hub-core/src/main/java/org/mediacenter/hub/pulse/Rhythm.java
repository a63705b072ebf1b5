package org.mediacenter.hub.pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many messages came in which hour, for four weeks.
///
/// @param began when counting began
/// @param hours messages by hours since 1970-01-01T00:00Z; hours without any are left out
public record Rhythm(Instant began, SortedMap<Long, Integer> hours) {
    private static final long DAYS = 28;
    private static final long HOURS_A_DAY = 24;
    /// With fewer days nobody knows what is usual.
    private static final int FEWEST_DAYS = 7;
    /// Hearing nothing where this many messages are usual happens once in a hundred times (-ln 0.01).
    private static final double TELLING = 4.605;
    private static final Duration LONGEST_LOOK = Duration.ofDays(3);

    public Rhythm {
        hours = new TreeMap<>(hours);
    }

    static Rhythm beginning(Instant now) {
        return new Rhythm(now, new TreeMap<>());
    }

    /// With these counts added, and what is too old left out.
    Rhythm plus(Map<Long, Integer> counts, Instant now) {
        TreeMap<Long, Integer> sum = new TreeMap<>(hours);
        counts.forEach((hour, count) -> sum.merge(hour, count, Integer::sum));
        long oldest = hour(now) - (DAYS + 3) * HOURS_A_DAY;
        return new Rhythm(began, sum.tailMap(oldest));
    }

    /// Whether nothing since `from` is so unusual for these hours that somebody should look: it would happen
    /// once in a hundred times where messages come independently of each other. False while nobody knows
    /// what is usual.
    public boolean isQuiet(Instant from, Instant now) {
        Instant since = from.isBefore(now.minus(LONGEST_LOOK)) ? now.minus(LONGEST_LOOK) : from;
        return expected(since, now).filter(usual -> usual >= TELLING).isPresent();
    }

    /// How many messages are usual between two instants; empty where one of their hours is not known for a
    /// week.
    Optional<Double> expected(Instant from, Instant to) {
        double sum = 0;
        for (long hour = hour(from); hour <= hour(to); hour++) {
            Optional<Double> usual = usual(hour, hour(from));
            if (usual.isEmpty()) {
                return Optional.empty();
            }
            sum += usual.get() * share(hour, from, to);
        }
        return Optional.of(sum);
    }

    /// The mean of the same hour on days before.
    ///
    /// @param before the first hour that is asked about: it and later ones are no evidence
    private Optional<Double> usual(long hour, long before) {
        int days = 0;
        int count = 0;
        for (long at = hour - HOURS_A_DAY; at > hour(began) && days < DAYS; at -= HOURS_A_DAY) {
            if (at < before) {
                days++;
                count += hours.getOrDefault(at, 0);
            }
        }
        return days < FEWEST_DAYS ? Optional.empty() : Optional.of((double) count / days);
    }

    private static double share(long hour, Instant from, Instant to) {
        double start = Math.max((double) hour, hours(from));
        double end = Math.min((double) hour + 1, hours(to));
        return Math.max(0, end - start);
    }

    static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), Duration.ofHours(1).toSeconds());
    }

    private static double hours(Instant at) {
        return at.toEpochMilli() / (double) Duration.ofHours(1).toMillis();
    }
}
