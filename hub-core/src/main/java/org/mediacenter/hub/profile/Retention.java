package org.mediacenter.hub.profile;

import java.time.Duration;
import java.time.Period;

/// How long personal data is kept after a complaint was closed; figures without names stay.
///
/// @param personalData names, contacts, texts
/// @param blobs photos and recordings
/// @param auditLog who looked at what
public record Retention(Period personalData, Period blobs, Period auditLog) {
    private static final int DAYS_OF_MONTH = 30;

    /// How long something that no complaint holds is kept: as long as usual, and no longer than words are.
    public Duration atMost(Duration usual) {
        Duration words = Duration.ofDays(personalData.toTotalMonths() * DAYS_OF_MONTH);
        return words.compareTo(usual) < 0 ? words : usual;
    }
}
