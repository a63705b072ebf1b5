package org.mediacenter.dashboard.leadership;

import java.util.List;
import java.util.stream.IntStream;
import org.mediacenter.hub.figures.Figures.Day;

/// Columns, one for each day, in a drawing 100 high and 10 wide for each.
public record Chart(List<Day> days) {
    static final int HEIGHT = 100;
    static final int STEP = 10;

    public Chart {
        days = List.copyOf(days);
    }

    /// One day's column.
    public record Column(Day day, int x, int y, int height) {}

    public int width() {
        return days.size() * STEP;
    }

    /// A day on which something came is never flat.
    public List<Column> columns() {
        int most = Math.max(1, days.stream().mapToInt(Day::count).max().orElse(0));
        return IntStream.range(0, days.size())
                .mapToObj(i -> {
                    Day day = days.get(i);
                    int height = day.count() == 0 ? 0 : Math.max(2, HEIGHT * day.count() / most);
                    return new Column(day, i * STEP, HEIGHT - height, height);
                })
                .toList();
    }
}
