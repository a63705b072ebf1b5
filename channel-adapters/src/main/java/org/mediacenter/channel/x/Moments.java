package org.mediacenter.channel.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mediacenter.channel.common.Node;

/// When something was written, in the shapes X uses: ISO 8601, or milliseconds since 1970.
final class Moments {
    /// The year 2100, in milliseconds.
    private static final long LATEST = 4_102_444_800_000L;

    private Moments() {}

    static Optional<Instant> of(Node written) {
        return written.text("created_at")
                .flatMap(Moments::iso)
                .or(() -> written.number("created_timestamp").flatMap(Moments::epoch))
                .or(() -> written.number("timestamp_ms").flatMap(Moments::epoch));
    }

    private static Optional<Instant> iso(String text) {
        try {
            Instant at = OffsetDateTime.parse(text).toInstant();
            return at.toEpochMilli() > 0 && at.toEpochMilli() < LATEST ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> epoch(long millis) {
        return millis > 0 && millis < LATEST ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }
}
