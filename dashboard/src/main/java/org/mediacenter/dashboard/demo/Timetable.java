package org.mediacenter.dashboard.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// When each happening of the day is played, counted from the start. Pure: the same day, pace and chance give the
/// same table.
///
/// The first ones come in a burst, so that there is something to look at when the page opens; the rest of the day
/// follows faster than real time.
///
/// @param entries in the order they are played
record Timetable(List<Entry> entries) {
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final double WOBBLE = 0.6;

    Timetable {
        entries = List.copyOf(entries);
    }

    record Entry(Duration after, Happening happening) {}

    /// How fast.
    ///
    /// @param burst how many come first
    /// @param burstTakes for all of these
    /// @param speed how many times faster than real time the others come
    record Pace(int burst, Duration burstTakes, double speed) {}

    static Timetable of(List<Happening> day, Pace pace, RandomGenerator random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            Happening happening = day.get(i);
            Duration after = i > 0 && happening.isAtOnce(day.get(i - 1))
                    ? entries.getLast().after().plus(AT_ONCE)
                    : later(entries, due(day, i, pace, random));
            entries.add(new Entry(after, happening));
        }
        return new Timetable(entries);
    }

    private static Duration due(List<Happening> day, int index, Pace pace, RandomGenerator random) {
        double wobble = random.nextDouble(WOBBLE);
        int burst = Math.min(pace.burst(), day.size());
        if (index < burst) {
            return part(pace.burstTakes(), (index + wobble) / burst);
        }
        double minutes = day.get(index).minute() - day.get(burst - 1).minute() + wobble;
        return pace.burstTakes().plus(part(Duration.ofMinutes(1), minutes / pace.speed()));
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }

    /// Never before the one ahead of it in the day.
    private static Duration later(List<Entry> soFar, Duration due) {
        Duration last = soFar.isEmpty() ? Duration.ZERO : soFar.getLast().after();
        return due.compareTo(last) > 0 ? due : last;
    }
}
