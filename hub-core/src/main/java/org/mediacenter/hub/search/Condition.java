package org.mediacenter.hub.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.history.Summary;

/// One thing a complaint must be; the worklist asks it of its rows and the index by a query, with the same answer.
public sealed interface Condition {

    /// Whether a complaint is so.
    boolean accepts(Summary line);

    /// Has at least one of the values; none given, no complaint is so.
    record Has(Trait trait, Set<String> values) implements Condition {
        public Has {
            values = Set.copyOf(values);
        }

        @Override
        public boolean accepts(Summary line) {
            return trait.isAmong(line, values);
        }
    }

    /// Has nothing of it.
    record Lacks(Trait trait) implements Condition {
        @Override
        public boolean accepts(Summary line) {
            return trait.values(line).isEmpty();
        }
    }

    /// Is one of these.
    record Among(Set<ComplaintNumber> numbers) implements Condition {
        public Among {
            numbers = Set.copyOf(numbers);
        }

        @Override
        public boolean accepts(Summary line) {
            return numbers.contains(line.number());
        }
    }

    /// The first of its running clocks is due at this instant or before.
    ///
    /// @param until cut to milliseconds, as all times of complaints are
    record Due(Instant until) implements Condition {
        public Due {
            until = until.truncatedTo(ChronoUnit.MILLIS);
        }

        @Override
        public boolean accepts(Summary line) {
            return line.dueAt().filter(due -> !due.isAfter(until)).isPresent();
        }
    }

    /// Came within a time.
    ///
    /// @param from the first instant of it
    /// @param before the first instant after it
    record Accepted(Optional<Instant> from, Optional<Instant> before) implements Condition {
        public Accepted {
            from = from.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
            before = before.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        }

        @Override
        public boolean accepts(Summary line) {
            return from.filter(line.acceptedAt()::isBefore).isEmpty()
                    && before.filter(end -> !line.acceptedAt().isBefore(end)).isEmpty();
        }
    }
}
