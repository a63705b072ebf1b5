package org.mediacenter.channel.meta;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.mediacenter.channel.common.Node;

/// Moments as Meta writes them: seconds or milliseconds since 1970, as a number or in quotes, or ISO 8601
/// with an offset with or without a colon. What is none of these, or lies outside 2004 to 2100, is no moment.
public final class MetaTime {
    private static final long MILLIS_FROM = 100_000_000_000L;
    private static final Instant FIRST = Instant.parse("2004-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private MetaTime() {}

    /// The moment under this name, if there is one.
    public static Optional<Instant> of(Node node, String name) {
        return node.number(name)
                .map(MetaTime::ofEpoch)
                .or(() -> node.text(name).flatMap(MetaTime::ofIso))
                .filter(instant -> instant.isAfter(FIRST) && instant.isBefore(LAST));
    }

    private static Instant ofEpoch(long number) {
        return number >= MILLIS_FROM ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(Math.max(0, number));
    }

    private static Optional<Instant> ofIso(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, ISO).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
