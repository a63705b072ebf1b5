package org.mediacenter.dashboard.team;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.worklist.Row;

/// How much somebody has of what is open.
///
/// @param overdue whose first running clock ran down
/// @param soon the same within the next hour, with what is overdue
/// @param waiting for the citizen
public record Load(int open, int overdue, int soon, int waiting) {
    /// How long an hour's notice is.
    private static final Duration SOON = Duration.ofHours(1);

    static final Load NOTHING = new Load(0, 0, 0, 0);

    /// The loads of open complaints, by what `whose` says of each; a complaint it says nothing of is not counted.
    static Map<String, Load> of(Iterable<Row> rows, Function<Summary, Iterable<String>> whose, Instant now) {
        Map<String, Load> loads = new TreeMap<>();
        for (Row row : rows) {
            if (row.summary().status().isOpen()) {
                for (String name : whose.apply(row.summary())) {
                    loads.merge(name, of(row, now), Load::and);
                }
            }
        }
        return loads;
    }

    private static Load of(Row row, Instant now) {
        Optional<Instant> due = row.dueAt();
        return new Load(
                1,
                due.filter(at -> !at.isAfter(now)).isPresent() ? 1 : 0,
                due.filter(at -> !at.isAfter(now.plus(SOON))).isPresent() ? 1 : 0,
                row.summary().status() == Status.WAITING_FOR_CITIZEN ? 1 : 0);
    }

    private Load and(Load other) {
        return new Load(open + other.open, overdue + other.overdue, soon + other.soon, waiting + other.waiting);
    }
}
