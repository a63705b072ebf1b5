package org.mediacenter.hub.profile;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mediacenter.hub.clock.Opening;
import org.mediacenter.hub.clock.WorkingHours;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// Reads `calendar.yaml`.
record CalendarFile(Entry file, ZoneId zone) {
    static final String FILE = "calendar.yaml";
    private static final String HOURS = "working-hours";

    static Optional<Calendar> read(ProfileFolder folder, ZoneId zone, Findings findings) {
        return Entry.file(folder, FILE, findings).flatMap(file -> new CalendarFile(file, zone).calendar());
    }

    private Optional<Calendar> calendar() {
        Map<DayOfWeek, List<Opening>> week =
                file.neededEntry(HOURS).map(this::week).orElse(Map.of());
        SortedMap<LocalDate, String> holidays = holidays();
        file.nothingElse();
        try {
            WorkingHours hours = WorkingHours.weekly(zone, week, holidays.keySet());
            return Optional.of(new Calendar(zone, hours, holidays));
        } catch (IllegalArgumentException e) {
            file.problem(HOURS, String.valueOf(e.getMessage()), "write hours such as [monday: [\"08:00-16:00\"]]");
            return Optional.empty();
        }
    }

    private Map<DayOfWeek, List<Opening>> week(Entry entry) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().toLowerCase(Locale.ROOT);
            List<Opening> openings = new ArrayList<>();
            for (String written : entry.fields().texts(key)) {
                opening(written)
                        .ifPresentOrElse(
                                openings::add,
                                () -> entry.problem(
                                        key, "[" + written + "] is no opening", "write hours such as \"08:00-16:00\""));
            }
            week.put(day, openings);
        }
        entry.nothingElse();
        return week;
    }

    private static Optional<Opening> opening(String written) {
        String[] ends = written.split("-", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        try {
            LocalTime to = ends[1].equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(ends[1]);
            return Optional.of(new Opening(LocalTime.parse(ends[0]), to));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private SortedMap<LocalDate, String> holidays() {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (Entry entry : file.entries("holidays")) {
            String name = entry.text("name");
            entry.date("date").ifPresent(date -> {
                if (holidays.putIfAbsent(date, name) != null) {
                    entry.problem("date", "the holiday [" + date + "] stands twice", "keep one of them");
                }
            });
            entry.nothingElse();
        }
        return Collections.unmodifiableSortedMap(holidays);
    }
}
