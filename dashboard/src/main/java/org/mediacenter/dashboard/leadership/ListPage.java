package org.mediacenter.dashboard.leadership;

import java.util.List;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.figures.Behind;
import org.mediacenter.hub.figures.Days;
import org.mediacenter.hub.figures.Dimension;
import org.mediacenter.hub.figures.Line;
import org.mediacenter.hub.figures.Outcome;
import org.mediacenter.hub.figures.Slice;
import org.mediacenter.hub.figures.TimedClock;
import org.mediacenter.routing.DepartmentCode;

/// The rows behind a figure.
///
/// @param total how many there are on all pages
public record ListPage(Frame frame, Asked asked, Slice slice, int total, List<Behind> rows, int page, int pages) {
    public ListPage {
        rows = List.copyOf(rows);
    }

    public String title() {
        return named().of(slice);
    }

    private Named named() {
        return new Named(frame, asked.question());
    }

    /// Whether the reader may open a complaint from here.
    public boolean opens() {
        return !asked.question().audience().veiled();
    }

    /// Whether rows are clocks: a complaint with two of them stands there twice.
    public boolean ofClocks() {
        return slice instanceof Slice.Promise;
    }

    /// Whether the days that were asked for say which rows there are.
    public boolean ofDays() {
        return !(slice instanceof Slice.Open || slice instanceof Slice.Escalated || slice instanceof Slice.On);
    }

    public Days days() {
        return asked.question().days();
    }

    public String back() {
        return asked.address();
    }

    public String page(int number) {
        return asked.list(slice) + "&page=" + number;
    }

    /// Who may open no complaint learns the day, not the hour.
    public String day(Line line) {
        return frame.times()
                .brief(line.acceptedAt().atZone(asked.question().days().zone()).toLocalDate());
    }

    public String value(Dimension dimension, Line line) {
        return named().value(dimension, dimension.value(line));
    }

    /// The clocks a row tells of: the one that is counted, else those that run or were late.
    public List<TimedClock> clocks(Behind row) {
        return row.clock()
                .map(List::of)
                .orElseGet(() -> row.line().clocks().stream()
                        .filter(clock -> outcome(clock) != Outcome.KEPT)
                        .toList());
    }

    public Outcome outcome(TimedClock clock) {
        return clock.outcome(asked.question().now());
    }

    public String clock(TimedClock clock) {
        String name = frame.say("clock." + clock.name());
        return clock.department()
                .map(DepartmentCode::value)
                .map(code -> name + " " + named().value(Dimension.DEPARTMENT, code))
                .orElse(name);
    }

    /// How late it was, or how much is left.
    public String time(TimedClock clock) {
        return switch (outcome(clock)) {
            case KEPT -> frame.say("figures.kept.at", stopped(clock));
            case LATE -> late(clock);
            case RUNNING -> clock.dueAt().map(frame.times()::countdown).orElseGet(() -> frame.say("figures.paused"));
        };
    }

    private String stopped(TimedClock clock) {
        return clock.stoppedAt().map(frame.times()::brief).orElse("");
    }

    private String late(TimedClock clock) {
        return clock.dueAt()
                .map(due -> clock.stoppedAt()
                        .map(stopped ->
                                frame.say("figures.late.by", frame.times().between(due, stopped)))
                        .orElseGet(() ->
                                frame.say("figures.late.now", frame.times().distance(due))))
                .orElse("");
    }

    public Optional<String> before() {
        return page > 1 ? Optional.of(page(page - 1)) : Optional.empty();
    }

    public Optional<String> after() {
        return page < pages ? Optional.of(page(page + 1)) : Optional.empty();
    }
}
