package org.mediacenter.hub.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.mediacenter.hub.profile.Retention;

/// How long things are kept after a complaint was closed, by the calendar of the city.
public record Periods(Retention kept, ZoneId zone) {

    /// What is over at a moment.
    ///
    /// @param words complaints closed then or before lose their words
    /// @param files and those their photos, recordings and letters
    record Over(Instant words, Instant files) {}

    Over at(Instant now) {
        return new Over(before(now, kept.personalData()), before(now, kept.blobs()));
    }

    private Instant before(Instant now, Period period) {
        return now.atZone(zone).minus(period).toInstant();
    }
}
