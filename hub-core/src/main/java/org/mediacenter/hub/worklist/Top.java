package org.mediacenter.hub.worklist;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The first rows of an order, found in one pass without sorting the rest.
final class Top {
    private final Comparator<Row> order;
    private final int most;
    private final PriorityQueue<Row> best;
    private int total;

    /// @param most how many rows are kept
    Top(Comparator<Row> order, int most) {
        this.order = order;
        this.most = most;
        this.best = new PriorityQueue<>(order.reversed());
    }

    Top of(Stream<Row> rows, Predicate<Row> wanted) {
        rows.filter(wanted).forEach(this::add);
        return this;
    }

    private void add(Row row) {
        total++;
        if (best.size() < most) {
            best.add(row);
        } else if (order.compare(row, best.element()) < 0) {
            best.remove();
            best.add(row);
        }
    }

    /// How many rows there were.
    int total() {
        return total;
    }

    /// Those kept, in order, without the first `skip`.
    List<Row> after(int skip) {
        return best.stream().sorted(order).skip(skip).toList();
    }
}
