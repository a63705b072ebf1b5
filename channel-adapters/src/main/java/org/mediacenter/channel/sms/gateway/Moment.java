package org.mediacenter.channel.sms.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A time as a gateway writes it.
final class Moment {
    static final String RULE = "epoch-seconds, epoch-milliseconds, iso, or a pattern that gives day, hour and minute,"
            + " such as yyyy-MM-dd HH:mm:ss (yyyy and dd, not YYYY and DD)";
    private static final String SECONDS = "epoch-seconds";
    private static final String MILLISECONDS = "epoch-milliseconds";
    private static final String ISO = "iso";
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2026, 11, 22, 15, 47);
    private final String form;
    private final ZoneId zone;
    private final DateTimeFormatter pattern;

    /// @param zone of times that name none
    Moment(String form, ZoneId zone) {
        this.form = form;
        this.zone = zone;
        this.pattern = isPattern(form)
                ? DateTimeFormatter.ofPattern(form, Locale.ROOT)
                : DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    }

    /// Whether a time written in this form is the same time when it is read again. `D` is the day of the year,
    /// which nobody writes and many mean by it the day of the month.
    static boolean isReadable(String form) {
        try {
            return !isPattern(form)
                    || (form.length() <= 40
                            && form.indexOf('D') < 0
                            && isKept(DateTimeFormatter.ofPattern(form, Locale.ROOT)));
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    private static boolean isKept(DateTimeFormatter pattern) {
        return LocalDateTime.parse(pattern.format(SOME_DAY), pattern).equals(SOME_DAY);
    }

    private static boolean isPattern(String form) {
        return !(form.equals(SECONDS) || form.equals(MILLISECONDS) || form.equals(ISO));
    }

    /// Empty where the text is no time in this form.
    Optional<Instant> of(String text) {
        try {
            return Optional.of(
                    switch (form) {
                        case SECONDS -> Instant.ofEpochSecond(Long.parseLong(whole(text)));
                        case MILLISECONDS -> Instant.ofEpochMilli(Long.parseLong(whole(text)));
                        case ISO -> iso(text);
                        default ->
                            LocalDateTime.parse(text, pattern).atZone(zone).toInstant();
                    });
        } catch (DateTimeException | NumberFormatException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// Some write `1763770000.0`. What follows the dot is digits: `1.76E9` is another number than 1.
    private static String whole(String text) {
        return text.replaceFirst("\\.[0-9]*$", "");
    }

    private Instant iso(String text) {
        String one = text.replace(' ', 'T');
        boolean zoned = one.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})");
        return zoned
                ? OffsetDateTime.parse(one.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2"))
                        .toInstant()
                : LocalDateTime.parse(one).atZone(zone).toInstant();
    }
}
