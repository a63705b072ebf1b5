package org.mediacenter.hub.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.YamlFields;
import org.mediacenter.routing.profile.YamlFile;

/// One mapping of a profile's file, read into dates, times and numbers; what cannot be is a
/// finding.
record Entry(String file, YamlFields fields, Findings findings) {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,5}) ?([smh])");

    static Optional<Entry> file(ProfileFolder folder, String file, Findings findings) {
        return YamlFile.read(folder, file, findings).map(fields -> new Entry(file, fields, findings));
    }

    String text(String key) {
        return fields.text(key);
    }

    Optional<String> optionalText(String key) {
        return fields.optionalText(key);
    }

    List<Entry> entries(String key) {
        return fields.mappings(key).stream().map(this::with).toList();
    }

    Optional<Entry> entry(String key) {
        return fields.mapping(key).map(this::with);
    }

    /// A mapping that must be there.
    Optional<Entry> neededEntry(String key) {
        Optional<Entry> entry = entry(key);
        if (entry.isEmpty() && !fields.keys().contains(key)) {
            problem(key, "[" + key + "] is missing", "write [" + key + ":] and its keys below it");
        }
        return entry;
    }

    Optional<Integer> number(String key, int least, int most) {
        return read(key, "a whole number from " + least + " to " + most, written -> {
            int number = Integer.parseInt(written);
            if (number < least || number > most) {
                throw new IllegalArgumentException("out of range");
            }
            return number;
        });
    }

    Optional<LocalDate> date(String key) {
        return read(key, "a date such as 2026-12-25", LocalDate::parse);
    }

    Optional<Duration> duration(String key) {
        return read(key, "minutes or hours such as 90m or 24h, or seconds for a drill (30s)", Entry::time);
    }

    /// What stands under a key, as `read` understands it; nothing and a finding where it is
    /// missing or is not understood.
    <T> Optional<T> read(String key, String form, Function<String, T> read) {
        String written = text(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(read.apply(written));
        } catch (IllegalArgumentException | DateTimeException e) {
            problem(key, "[" + key + ": " + written + "] is not " + form, "write " + form);
            return Optional.empty();
        }
    }

    void problem(String key, String what, String remedy) {
        findings.add(file, fields.line(key), what, remedy);
    }

    void nothingElse() {
        fields.nothingElse();
    }

    private Entry with(YamlFields inner) {
        return new Entry(file, inner, findings);
    }

    private static Duration time(String written) {
        Matcher matcher = DURATION.matcher(written);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no duration");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "h" -> Duration.ofHours(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
