package org.mediacenter.hub.figures;

import java.time.Instant;
import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;

/// Which figures somebody wants; an empty filter wants all.
///
/// @param department whose; of an audience with a department of its own, always that one
/// @param channel code of a channel
/// @param district code of a place of the highest level
/// @param now what runs is judged as it is at this moment
public record Question(
        Audience audience,
        Days days,
        Optional<DepartmentCode> department,
        Optional<String> channel,
        Optional<String> district,
        Instant now) {
    public Question {
        department = audience.own().isPresent() ? audience.own() : department;
    }

    /// The same for other days.
    public Question with(Days other) {
        return new Question(audience, other, department, channel, district, now);
    }

    /// Whether a complaint can be in its figures, whoever has it.
    boolean admits(Line line) {
        return (channel.isEmpty() || channel.get().equals(line.channel()))
                && (district.isEmpty() || district.equals(line.district()));
    }

    /// Whether a complaint counts: the department that is asked for leads it.
    boolean counts(Line line) {
        return department.isEmpty() || department.equals(line.lead());
    }

    /// Whether a clock counts: it is the department's own, or one of a whole complaint that it leads.
    boolean counts(Line line, TimedClock clock) {
        return department.isEmpty()
                || (clock.department().isPresent() ? department.equals(clock.department()) : counts(line));
    }
}
