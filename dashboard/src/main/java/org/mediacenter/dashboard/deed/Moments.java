package org.mediacenter.dashboard.deed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/// Reads a moment as people and programs write it.
///
/// @param zone of the city's own clock
record Moments(ZoneId zone) {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /// With a zone as programs write it, or a date and time on the city's own clock; a bare date means
    /// the end of that day.
    Optional<Instant> moment(String text) {
        if (text.length() > 40) {
            return Optional.empty();
        }
        return tried(text, written -> OffsetDateTime.parse(written).toInstant())
                .or(() -> tried(
                        text,
                        written -> LocalDateTime.parse(written).atZone(zone).toInstant()))
                .or(() -> tried(
                        text,
                        written -> LocalDate.parse(written)
                                .atTime(END_OF_DAY)
                                .atZone(zone)
                                .toInstant()));
    }

    private static Optional<Instant> tried(String text, Function<String, Instant> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (DateTimeException e) { // not written so, or a year no clock reaches
            return Optional.empty();
        }
    }
}
