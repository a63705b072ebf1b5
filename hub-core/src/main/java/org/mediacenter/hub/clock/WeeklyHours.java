package org.mediacenter.hub.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Office hours, walked through day by day.
record WeeklyHours(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays) implements WorkingHours {
    WeeklyHours {
        week = week.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> List.copyOf(day.getValue())));
        holidays = Set.copyOf(holidays);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("at least one weekday is open");
        }
        week.values().forEach(WeeklyHours::checkApart);
    }

    private static void checkApart(List<Opening> openings) {
        for (int i = 1; i < openings.size(); i++) {
            if (!openings.get(i - 1).isBefore(openings.get(i))) {
                throw new IllegalArgumentException("openings of a day stand in order and apart: " + openings);
            }
        }
    }

    @Override
    public Instant plus(Instant start, Duration time) {
        Duration left = time;
        if (left.isZero()) {
            return start;
        }
        for (LocalDate day = LocalDate.ofInstant(start, zone); ; day = day.plusDays(1)) {
            for (Opening opening : openings(day)) {
                Duration counted = opening.counted(day, zone, start);
                if (counted.compareTo(left) >= 0) {
                    return Opening.later(opening.begins(day, zone), start).plus(left);
                }
                left = left.minus(counted);
            }
        }
    }

    @Override
    public Duration between(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : openings(day)) {
                Duration past = opening.counted(day, zone, from);
                Duration beyond = opening.counted(day, zone, Opening.later(from, to));
                sum = sum.plus(past.minus(beyond));
            }
        }
        return sum;
    }

    private List<Opening> openings(LocalDate day) {
        return holidays.contains(day) ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }
}
