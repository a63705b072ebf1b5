package org.mediacenter.hub.surge;

import java.time.Duration;
import java.time.Instant;

/// A crowd of complaints on its way under one incident.
///
/// @param crowd names the crowd
/// @param form names the form it was begun with: sent twice, it is begun once
/// @param incident id of the incident
/// @param by user name of who gathers it
/// @param done how many were looked at so far
/// @param at when somebody last did anything for it
public record Gathering(
        String crowd, String form, String incident, String by, int total, int done, Instant at, boolean over) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /// Whether nobody goes on with it, as after a crash.
    public boolean isStuck(Instant now) {
        return !over && at.plus(PATIENCE).isBefore(now);
    }

    /// Whether somebody goes on with it now.
    public boolean isUnderWay(Instant now) {
        return !over && !isStuck(now);
    }

    Gathering went(int looked, boolean isOver, Instant now) {
        return new Gathering(crowd, form, incident, by, total, looked, now, isOver);
    }
}
