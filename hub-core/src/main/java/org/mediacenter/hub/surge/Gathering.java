package org.mediacenter.hub.surge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// A crowd of complaints on its way under one incident.
///
/// @param crowd names the crowd
/// @param form names the form it was begun with: sent twice, it is begun once
/// @param incident id of the incident
/// @param by user name of who gathers it
/// @param hand names the run of the hub that goes on with it; empty where none does
/// @param numbers the complaints of the crowd as it was begun; none once it is over
/// @param at when somebody last did anything for it
public record Gathering(
        String crowd,
        String form,
        String incident,
        String by,
        String hand,
        List<ComplaintNumber> numbers,
        Instant at,
        boolean over) {
    /// How long a node of the hub may be silent before others go on in its place.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    public Gathering {
        numbers = List.copyOf(numbers);
    }

    /// One that nobody began yet.
    public static Gathering wanted(
            String crowd, String form, String incident, String by, List<ComplaintNumber> numbers) {
        return new Gathering(crowd, form, incident, by, "", numbers, Instant.EPOCH, false);
    }

    /// Whether nobody goes on with it, as after a crash.
    public boolean isStuck(Instant now) {
        return !over && (hand.isEmpty() || at.plus(PATIENCE).isBefore(now));
    }

    /// Whether somebody goes on with it now.
    public boolean isUnderWay(Instant now) {
        return !over && !isStuck(now);
    }

    Gathering begun(String under, String newHand, Instant now) {
        return new Gathering(crowd, form, under, by, newHand, numbers, now, false);
    }

    Gathering alive(Instant now) {
        return new Gathering(crowd, form, incident, by, hand, numbers, now, over);
    }

    /// Stays as old as it is, so that nobody goes on with it the next evening.
    Gathering free() {
        return new Gathering(crowd, form, incident, by, "", numbers, at, over);
    }

    Gathering done(Instant now) {
        return new Gathering(crowd, form, incident, by, "", List.of(), now, true);
    }
}
