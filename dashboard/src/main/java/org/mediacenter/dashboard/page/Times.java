package org.mediacenter.dashboard.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Times as people of the city read them.
public final class Times {
    private final Words words;
    private final ZoneId zone;
    private final Instant now;

    public Times(Words words, ZoneId zone, Instant now) {
        this.words = words;
        this.zone = zone;
        this.now = now;
    }

    /// Day and time: `Sabtu, 21 November 2026 pukul 21.15` and the name of the zone.
    public String full(Instant instant) {
        return format(instant, words.say("time.full"));
    }

    /// Day and time where room is scarce: `21 Nov 21.15`.
    public String brief(Instant instant) {
        return format(instant, words.say("time.brief"));
    }

    /// The time alone where it is today, `21.15`; else with its day.
    public String clock(Instant instant) {
        boolean today =
                instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? format(instant, words.say("time.clock")) : brief(instant);
    }

    /// For `datetime` attributes and programs: ISO 8601 with the city's offset.
    public String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }

    /// How far away, in the largest two units: `2 jam 5 menit`; never negative.
    public String distance(Instant instant) {
        return between(now, instant);
    }

    /// How far apart two times are, in the largest two units; never negative.
    public String between(Instant one, Instant other) {
        Duration away = Duration.between(one, other).abs();
        if (away.toDays() > 0) {
            return words.say("time.days-hours", away.toDays(), away.toHoursPart());
        }
        return away.toHours() > 0
                ? words.say("time.hours-minutes", away.toHours(), away.toMinutesPart())
                : words.say("time.minutes", away.toMinutes());
    }

    /// What is left until then, or how long ago it was due.
    public String countdown(Instant due) {
        return words.say(isOver(due) ? "time.late" : "time.left", distance(due));
    }

    public boolean isOver(Instant due) {
        return due.isBefore(now);
    }

    public Instant now() {
        return now;
    }

    /// A day without a time: `Sabtu, 21 November 2026`.
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        words.say("time.day"), words.language().locale())
                .format(day);
    }

    /// A day without its weekday: `21 November 2026`.
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(
                        words.say("time.date"), words.language().locale())
                .format(day);
    }

    /// A day where room is scarce: `21 Nov`.
    public String brief(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", words.language().locale()).format(day);
    }

    private String format(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(instant.atZone(zone));
    }
}
