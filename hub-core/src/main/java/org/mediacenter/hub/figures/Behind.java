package org.mediacenter.hub.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.figures.Days.Span;

/// The list behind a figure: as many rows as the figure says.
///
/// @param line as much of the complaint as whoever asks may know
/// @param clock the clock that is counted, where the figure counts clocks: a complaint may stand there twice
public record Behind(Line line, Optional<TimedClock> clock) {
    static final Comparator<Line> OLDEST_FIRST =
            Comparator.comparingLong(Line::accepted).thenComparing(Line::number);

    /// What a figure counts: clocks by when they are or were due, what is open the oldest first, all else the newest
    /// first. Pure.
    public static List<Behind> of(Slice slice, Question question, Collection<Line> lines) {
        Veil veil = Veil.over(question.audience(), lines);
        List<Behind> rows = new ArrayList<>();
        for (Line whole : lines) {
            Line line = veil.shown(whole);
            if (question.audience().counts(line) && question.admits(line)) {
                add(rows, slice, question, line);
            }
        }
        rows.sort(order(slice));
        return rows;
    }

    private static void add(List<Behind> rows, Slice slice, Question question, Line line) {
        if (slice instanceof Slice.Promise promise) {
            if (question.days().span().has(line.accepted())) {
                line.clocks().stream()
                        .filter(clock -> isOf(promise, clock, question.now()) && question.counts(line, clock))
                        .forEach(clock -> rows.add(new Behind(line, Optional.of(clock))));
            }
        } else if (question.counts(line) && isOf(slice, line, question.days())) {
            rows.add(new Behind(line, Optional.empty()));
        }
    }

    private static boolean isOf(Slice.Promise promise, TimedClock clock, Instant now) {
        return clock.name() == promise.clock() && clock.outcome(now) == promise.outcome();
    }

    private static boolean isOf(Slice slice, Line line, Days days) {
        Span span = days.span();
        return switch (slice) {
            case Slice.Received _ -> span.has(line.accepted());
            case Slice.On(var day) ->
                span.has(line.accepted()) && days.only(day).has(line.accepted());
            case Slice.Of(Dimension dimension, String value) ->
                span.has(line.accepted()) && dimension.value(line).equals(value);
            case Slice.Open _ -> line.isOpen();
            case Slice.Escalated _ -> line.isOpen() && line.isEscalated();
            case Slice.Promise _ -> false;
        };
    }

    private static Comparator<Behind> order(Slice slice) {
        Comparator<Behind> oldest = Comparator.comparing(Behind::line, OLDEST_FIRST);
        return switch (slice) {
            case Slice.Promise _ ->
                Comparator.comparingLong(
                                (Behind row) -> row.clock().map(TimedClock::due).orElse(TimedClock.NEVER))
                        .thenComparing(oldest);
            case Slice.Open _, Slice.Escalated _ -> oldest;
            default -> oldest.reversed();
        };
    }
}
