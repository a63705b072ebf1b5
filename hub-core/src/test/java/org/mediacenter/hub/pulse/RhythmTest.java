package org.mediacenter.hub.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// When silence is unusual.
final class RhythmTest {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void nobody_knows_what_is_usual_in_the_first_week() {
        Rhythm rhythm = busyByDay(NOON.minus(Duration.ofDays(6)), 60);

        assertThat(rhythm.isQuiet(NOON.minus(Duration.ofHours(5)), NOON)).isFalse();
    }

    @Test
    void an_hour_without_a_message_where_sixty_are_usual_is_quiet() {
        Rhythm rhythm = busyByDay(NOON.minus(Duration.ofDays(20)), 60);

        assertThat(rhythm.isQuiet(NOON.minus(Duration.ofHours(1)), NOON)).isTrue();
        assertThat(rhythm.isQuiet(NOON.minus(Duration.ofMinutes(2)), NOON)).isFalse();
    }

    @Test
    void the_same_silence_at_night_is_usual() {
        Instant night = NOON.plus(Duration.ofHours(14));
        Rhythm rhythm = busyByDay(night.minus(Duration.ofDays(20)), 60);

        assertThat(rhythm.isQuiet(night.minus(Duration.ofHours(3)), night)).isFalse();
    }

    @Test
    void a_channel_nobody_uses_is_never_quiet() {
        assertThat(new Rhythm(NOON.minus(Duration.ofDays(30)), new TreeMap<>())
                        .isQuiet(NOON.minus(Duration.ofDays(20)), NOON))
                .isFalse();
    }

    @Test
    void a_channel_that_fell_silent_days_ago_is_still_called_quiet() {
        Rhythm rhythm = busyByDay(NOON.minus(Duration.ofDays(20)), 60);

        assertThat(rhythm.isQuiet(NOON.minus(Duration.ofDays(2)), NOON)).isTrue();
    }

    @Property(tries = 200)
    void what_is_usual_grows_with_the_time(@ForAll @IntRange(min = 1, max = 4000) int minutes) {
        Rhythm rhythm = busyByDay(NOON.minus(Duration.ofDays(20)), 60);
        Instant from = NOON.minus(Duration.ofMinutes(minutes));

        double shorter = rhythm.expected(from.plusSeconds(30), NOON).orElseThrow();
        double whole = rhythm.expected(from, NOON).orElseThrow();

        assertThat(whole).isGreaterThanOrEqualTo(shorter);
    }

    @Test
    void part_of_an_hour_counts_as_its_part() {
        Rhythm rhythm = busyByDay(NOON.minus(Duration.ofDays(20)), 60);

        assertThat(rhythm.expected(NOON.minus(Duration.ofMinutes(30)), NOON).orElseThrow())
                .isCloseTo(30, within(0.001));
    }

    @Test
    void what_is_older_than_a_month_is_forgotten() {
        Rhythm rhythm = busyByDay(NOON.minus(Duration.ofDays(60)), 1);

        Rhythm later = rhythm.plus(Map.of(Rhythm.hour(NOON), 1), NOON);

        assertThat(later.hours()).hasSizeLessThan(40 * 12);
    }

    /// So many messages in each hour from six in the morning to six in the evening of Surabaya.
    private static Rhythm busyByDay(Instant began, int anHour) {
        TreeMap<Long, Integer> hours = new TreeMap<>();
        for (long hour = Rhythm.hour(began); hour < Rhythm.hour(NOON) + 14; hour++) {
            long ofDay = Math.floorMod(hour + 7, 24);
            if (ofDay >= 6 && ofDay < 18) {
                hours.put(hour, anHour);
            }
        }
        return new Rhythm(began, hours);
    }
}
