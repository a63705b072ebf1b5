package org.mediacenter.hub.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.figures.Days.Span;
import org.mediacenter.hub.figures.Figures.Count;
import org.mediacenter.hub.figures.Figures.Day;
import org.mediacenter.hub.figures.Figures.Promise;
import org.mediacenter.hub.figures.Figures.Response;
import org.mediacenter.hub.figures.Figures.Tally;
import org.mediacenter.hub.figures.Figures.Volume;
import org.mediacenter.routing.DepartmentCode;

/// One pass over all complaints.
final class Counting {
    private static final Tally NONE = new Tally(0, 0, 0);
    private static final Comparator<Volume> MOST_FIRST = Comparator.comparingInt(
                    (Volume volume) -> volume.count().now())
            .reversed()
            .thenComparing(volume -> volume.count().before(), Comparator.reverseOrder())
            .thenComparing(Volume::value);

    private final Question question;
    private final Span now;
    private final Span before;
    private final long[] starts;
    private final int[] perDay;
    private final int[] received = new int[2];
    private final Map<Dimension, Map<String, int[]>> volumes = new EnumMap<>(Dimension.class);
    private final Map<ClockName, Tally> promises = new EnumMap<>(ClockName.class);
    private final Map<ClockName, Tally> earlier = new EnumMap<>(ClockName.class);
    private final Map<DepartmentCode, Tally> responses = new HashMap<>();
    private int open;
    private int escalated;
    private Optional<Line> oldest = Optional.empty();

    Counting(Question question, Collection<Line> lines) {
        this.question = question;
        now = question.days().span();
        before = question.days().before(question.now());
        starts = question.days().starts();
        perDay = new int[starts.length];
        for (Dimension dimension : Dimension.values()) {
            volumes.put(dimension, new HashMap<>());
        }
        Veil veil = Veil.over(question.audience(), lines);
        for (Line line : lines) {
            if (question.audience().counts(line)) {
                add(veil.shown(line));
            }
        }
    }

    private void add(Line line) {
        if (!question.admits(line)) {
            return;
        }
        boolean isNow = now.has(line.accepted());
        boolean wasBefore = before.has(line.accepted());
        if (question.counts(line)) {
            if (isNow || wasBefore) {
                received(line, isNow ? 0 : 1);
            }
            if (line.isOpen()) {
                open(line);
            }
        }
        if (isNow || wasBefore) {
            clocks(line, isNow);
        }
    }

    private void received(Line line, int when) {
        received[when]++;
        volumes.forEach((dimension, counts) -> counts.computeIfAbsent(dimension.value(line), _ -> new int[2])[when]++);
        if (when == 0) {
            int found = Arrays.binarySearch(starts, line.accepted());
            perDay[found >= 0 ? found : -found - 2]++;
        }
    }

    private void open(Line line) {
        open++;
        escalated += line.isEscalated() ? 1 : 0;
        if (oldest.isEmpty() || Behind.OLDEST_FIRST.compare(line, oldest.get()) < 0) {
            oldest = Optional.of(line);
        }
    }

    private void clocks(Line line, boolean isNow) {
        for (TimedClock clock : line.clocks()) {
            if (question.counts(line, clock)) {
                Outcome outcome = clock.outcome(question.now());
                add(isNow ? promises : earlier, clock.name(), outcome);
                if (isNow && clock.name() == ClockName.RESPONSE) {
                    clock.department().ifPresent(department -> add(responses, department, outcome));
                }
            }
        }
    }

    private static <K> void add(Map<K, Tally> tallies, K key, Outcome outcome) {
        tallies.put(key, tallies.getOrDefault(key, NONE).and(outcome));
    }

    Figures figures() {
        Map<Dimension, List<Volume>> all = new EnumMap<>(Dimension.class);
        volumes.forEach((dimension, counts) -> all.put(dimension, volumes(dimension, counts)));
        return new Figures(
                question,
                new Count(received[0], received[1]),
                days(),
                all,
                Arrays.stream(ClockName.values())
                        .map(clock -> new Promise(
                                clock, promises.getOrDefault(clock, NONE), earlier.getOrDefault(clock, NONE)))
                        .toList(),
                responses(),
                open,
                oldest,
                escalated);
    }

    private static List<Volume> volumes(Dimension dimension, Map<String, int[]> counts) {
        List<Volume> all = new ArrayList<>();
        counts.forEach((value, count) -> all.add(new Volume(dimension, value, new Count(count[0], count[1]))));
        all.sort(MOST_FIRST);
        return all;
    }

    private List<Day> days() {
        LocalDate first = question.days().first();
        return IntStream.range(0, perDay.length)
                .mapToObj(i -> new Day(first.plusDays(i), perDay[i]))
                .toList();
    }

    private List<Response> responses() {
        List<Response> all = new ArrayList<>();
        responses.forEach((department, tally) -> all.add(new Response(department, tally)));
        all.sort(Comparator.comparingInt((Response response) -> response.tally().late())
                .reversed()
                .thenComparing(response -> response.tally().all(), Comparator.reverseOrder())
                .thenComparing(response -> response.department().value()));
        return all;
    }
}
