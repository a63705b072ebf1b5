package org.mediacenter.hub.worklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;

/// One complaint's line in the desk's lists.
///
/// @param excerpt the first words of the citizen; empty once erased
/// @param dueAt when the first of its running clocks is due, found once: lists compare it often
public record Row(Summary summary, String excerpt, Optional<Instant> dueAt) {
    /// The nearest deadline first; what has none comes last, oldest first.
    public static final Comparator<Row> BY_DEADLINE = Comparator.comparing(
                    (Row row) -> row.dueAt().orElse(Instant.MAX))
            .thenComparing(row -> row.summary().acceptedAt())
            .thenComparing(Row::number);

    public Row(Summary summary, String excerpt) {
        this(summary, excerpt, summary.dueAt());
    }

    public ComplaintNumber number() {
        return summary.number();
    }

    /// Number of events seen: of two rows of one complaint the higher version is newer.
    public long version() {
        return summary.version();
    }
}
