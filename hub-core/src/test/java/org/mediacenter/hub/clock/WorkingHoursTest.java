package org.mediacenter.hub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// Held against counting minute by minute.
class WorkingHoursTest {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    /// A zone without clock changes, one with an hour, one with half an hour, one off the full
    /// hour.
    private static final List<String> ZONES =
            List.of("Asia/Jakarta", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/New_York");

    /// What a test knows of its hours besides the object itself.
    record Hours(ZoneId zone, Map<DayOfWeek, List<Opening>> week, Set<LocalDate> holidays) {
        WorkingHours workingHours() {
            return WorkingHours.weekly(zone, week, holidays);
        }

        boolean counts(Instant minute) {
            ZonedDateTime local = minute.atZone(zone);
            LocalTime time = local.toLocalTime();
            return !holidays.contains(local.toLocalDate())
                    && week.getOrDefault(local.getDayOfWeek(), List.of()).stream()
                            .anyMatch(opening -> !time.isBefore(opening.from())
                                    && (opening.to().equals(LocalTime.MIDNIGHT) || time.isBefore(opening.to())));
        }
    }

    /// Openings from five in the morning on, or all day: no clock is changed inside one that
    /// begins or ends on that day's odd hour.
    @Provide
    Arbitrary<Hours> hours() {
        Arbitrary<LocalTime> mornings = Arbitraries.integers()
                .between(5 * 60, 12 * 60 - 1)
                .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
        Arbitrary<LocalTime> noons =
                Arbitraries.integers().between(12 * 60, 15 * 60).map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
        Arbitrary<List<Opening>> days = Combinators.combine(
                        mornings,
                        noons,
                        Arbitraries.of(LocalTime.MIDNIGHT, LocalTime.of(17, 30)),
                        Arbitraries.of(0, 1, 2, 3))
                .as(WorkingHoursTest::openings);
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers()
                .between(0, 400)
                .map(FIRST_DAY::plusDays)
                .set()
                .ofMaxSize(40);
        Arbitrary<Map<DayOfWeek, List<Opening>>> weeks = Arbitraries.maps(Arbitraries.of(DayOfWeek.class), days)
                .filter(week -> week.values().stream().anyMatch(openings -> !openings.isEmpty()));
        return Combinators.combine(Arbitraries.of(ZONES).map(ZoneId::of), weeks, holidays)
                .as(Hours::new);
    }

    private static List<Opening> openings(LocalTime morning, LocalTime noon, LocalTime evening, int sort) {
        return switch (sort) {
            case 0 -> List.of();
            case 1 -> List.of(new Opening(morning, evening));
            case 2 -> List.of(new Opening(morning, noon), new Opening(noon, evening));
            default -> List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        };
    }

    @Provide
    Arbitrary<Instant> minutes() {
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        return Arbitraries.integers().between(0, 365 * 24 * 60).map(minute -> first.plus(minute, ChronoUnit.MINUTES));
    }

    @Property(tries = 400)
    void time_between_is_counted_minute_by_minute(
            @ForAll("hours") Hours hours, @ForAll("minutes") Instant from, @ForAll @IntRange(max = 6000) int minutes) {
        Instant to = from.plus(minutes, ChronoUnit.MINUTES);

        long counted = minutesFrom(from, minutes).filter(hours::counts).count();

        assertThat(hours.workingHours().between(from, to)).isEqualTo(Duration.ofMinutes(counted));
        assertThat(hours.workingHours().between(to, from)).isEqualTo(Duration.ZERO);
    }

    @Property(tries = 400)
    void a_time_later_is_where_counting_ends(
            @ForAll("hours") Hours hours,
            @ForAll("minutes") Instant start,
            @ForAll @IntRange(min = 1, max = 900) int time) {
        long left = time;
        Instant minute = start;
        while (left > 0) {
            left -= hours.counts(minute) ? 1 : 0;
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }

        assertThat(hours.workingHours().plus(start, Duration.ofMinutes(time))).isEqualTo(minute);
    }

    @Property(tries = 400)
    void it_is_the_first_such_millisecond(
            @ForAll("hours") Hours hours,
            @ForAll("minutes") Instant minute,
            @ForAll @IntRange(max = 59_999) int offset,
            @ForAll @LongRange(min = 1, max = 200_000_000) long millis) {
        WorkingHours working = hours.workingHours();
        Instant start = minute.plusMillis(offset);
        Duration time = Duration.ofMillis(millis);

        Instant end = working.plus(start, time);

        assertThat(working.between(start, end)).isEqualTo(time);
        assertThat(working.between(start, end.minusMillis(1))).isEqualTo(time.minusMillis(1));
    }

    @Test
    void a_clock_change_makes_a_day_shorter_or_longer() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        List<Opening> allDay = List.of(new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        WorkingHours sundays = WorkingHours.weekly(berlin, Map.of(DayOfWeek.SUNDAY, allDay), Set.of());

        assertThat(day(sundays, "2026-03-29", berlin)).isEqualTo(Duration.ofHours(23));
        assertThat(day(sundays, "2026-10-25", berlin)).isEqualTo(Duration.ofHours(25));
        assertThat(day(sundays, "2026-10-26", berlin)).isEqualTo(Duration.ZERO);
    }

    @Test
    void no_time_later_is_now_even_when_closed() {
        WorkingHours mondays = WorkingHours.weekly(
                ZoneId.of("Asia/Jakarta"),
                Map.of(DayOfWeek.MONDAY, List.of(new Opening(LocalTime.of(8, 0), LocalTime.of(16, 0)))),
                Set.of());
        Instant sunday = Instant.parse("2026-11-22T05:00:00Z");

        assertThat(mondays.plus(sunday, Duration.ZERO)).isEqualTo(sunday);
        assertThat(mondays.plus(sunday, Duration.ofMillis(1))).isEqualTo(Instant.parse("2026-11-23T01:00:00.001Z"));
    }

    @Test
    void hours_that_never_open_are_refused() {
        ZoneId zone = ZoneId.of("Asia/Jakarta");
        Opening late = new Opening(LocalTime.of(10, 0), LocalTime.of(12, 0));
        Opening early = new Opening(LocalTime.of(8, 0), LocalTime.of(10, 1));

        assertThatThrownBy(() -> WorkingHours.weekly(zone, Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkingHours.weekly(zone, Map.of(DayOfWeek.MONDAY, List.of(early, late)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(LocalTime.of(8, 0), LocalTime.of(8, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration day(WorkingHours hours, String date, ZoneId zone) {
        LocalDate day = LocalDate.parse(date);
        return hours.between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Stream<Instant> minutesFrom(Instant from, int minutes) {
        return IntStream.range(0, minutes).mapToObj(minute -> from.plus(minute, ChronoUnit.MINUTES));
    }
}
