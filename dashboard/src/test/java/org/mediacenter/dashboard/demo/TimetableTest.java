package org.mediacenter.dashboard.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mediacenter.dashboard.demo.Timetable.Entry;
import org.mediacenter.dashboard.demo.Timetable.Pace;
import org.mediacenter.routing.profile.ProfileFolder;

class TimetableTest {
    private static final Duration BURST = Duration.ofSeconds(4);

    @Property(tries = 100)
    void the_same_seed_gives_the_same_table_in_the_order_of_the_day(
            @ForAll long seed,
            @ForAll @DoubleRange(min = 1, max = 10_000) double speed,
            @ForAll @IntRange(min = 1, max = 300) int burst)
            throws IOException {
        List<Happening> day = day();
        Pace pace = new Pace(burst, BURST, speed);

        Timetable table = Timetable.of(day, pace, new Random(seed));

        assertThat(table).isEqualTo(Timetable.of(day, pace, new Random(seed)));
        assertThat(table.entries()).extracting(Entry::happening).isEqualTo(day);
        assertThat(table.entries()).extracting(Entry::after).isSorted();
    }

    @Test
    void the_first_come_within_seconds_and_the_rest_at_the_speed_asked_for() throws IOException {
        List<Happening> day = day();

        List<Entry> entries =
                Timetable.of(day, new Pace(60, BURST, 60), new Random(1)).entries();

        assertThat(entries.get(59).after()).isLessThan(BURST.plusMillis(200));
        Duration rest = entries.getLast().after().minus(entries.get(59).after());
        int minutes = day.getLast().minute() - day.get(59).minute();
        assertThat(rest).isBetween(Duration.ofSeconds(minutes - 2), Duration.ofSeconds(minutes + 2));
    }

    @Test
    void who_goes_on_at_once_does_so_a_tenth_of_a_second_later() throws IOException {
        List<Entry> entries =
                Timetable.of(day(), new Pace(60, BURST, 60), new Random(1)).entries();

        assertThat(entries)
                .filteredOn(entry -> entry.happening().text().startsWith("itu anaknya"))
                .singleElement()
                .satisfies(second -> {
                    Entry first = entries.get(entries.indexOf(second) - 1);
                    assertThat(second.after().minus(first.after())).isEqualTo(Duration.ofMillis(100));
                });
    }

    private static List<Happening> day() throws IOException {
        return Script.of(ProfileFolder.shippedDefault()).day();
    }
}
