package org.mediacenter.channel.phone;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Times as exchanges and spreadsheets write them.
final class CallTimes {
    private static final List<DateTimeFormatter> LOCAL = Stream.of(
                    "uuuu-MM-dd['T'][ ]HH:mm[:ss][.SSSSSS][.SSS]",
                    "uuuu/MM/dd HH:mm[:ss]",
                    "d/M/uuuu HH:mm[:ss]",
                    "d/M/uuuu HH.mm[.ss]",
                    "d-M-uuuu HH:mm[:ss]")
            .map(form -> DateTimeFormatter.ofPattern(form, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private CallTimes() {}

    /// A time: with its zone, in the city's, or in seconds, milliseconds or microseconds since 1970.
    ///
    /// @return empty where it is none
    static Optional<Instant> read(String text, ZoneId zone) {
        if (text.matches("\\d{9,17}(\\.\\d{1,9})?")) {
            return Optional.of(sinceEpoch(text));
        }
        return offset(text).or(() -> local(text, zone)).map(time -> time.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Instant sinceEpoch(String text) {
        String whole = text.replaceFirst("\\..*", "");
        long number = Long.parseLong(whole);
        return switch (whole.length()) {
            case 9, 10, 11 -> Instant.ofEpochSecond(number);
            case 12, 13, 14 -> Instant.ofEpochMilli(number);
            default -> Instant.ofEpochMilli(number / 1000);
        };
    }

    private static Optional<Instant> offset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst("^(\\S+) (\\S+)$", "$1T$2"))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> local(String text, ZoneId zone) {
        return LOCAL.stream().flatMap(form -> local(text, form, zone).stream()).findFirst();
    }

    private static Optional<Instant> local(String text, DateTimeFormatter form, ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.parse(text, form).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
