package org.mediacenter.hub.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/// The one way an instant is written in the history: ISO 8601, UTC, exactly three decimals.
final class Milliseconds {
    private static final DateTimeFormatter ANY_YEAR =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
    private static final int TEMPLATE_LENGTH = "0000-00-00T00:00:00.000Z".length();

    private Milliseconds() {}

    /// Written out by hand for years of four digits, because every event carries several.
    static String format(Instant instant) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (time.getYear() < 1000 || time.getYear() > 9999) {
            return ANY_YEAR.format(instant);
        }
        StringBuilder text = new StringBuilder(TEMPLATE_LENGTH);
        text.append(time.getYear());
        two(text.append('-'), time.getMonthValue());
        two(text.append('-'), time.getDayOfMonth());
        two(text.append('T'), time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        int millis = time.getNano() / 1_000_000;
        text.append('.').append((char) ('0' + millis / 100));
        two(text, millis % 100);
        return text.append('Z').toString();
    }

    private static void two(StringBuilder text, int value) {
        text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
    }
}
