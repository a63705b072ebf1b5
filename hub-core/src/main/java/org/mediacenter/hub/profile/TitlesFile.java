package org.mediacenter.hub.profile;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.profile.Findings;
import org.mediacenter.routing.profile.ProfileFolder;

/// Reads `profile.yaml`.
final class TitlesFile {
    static final String FILE = "profile.yaml";
    private static final int MOST_DAYS = 365;
    /// What the pages have words in.
    private static final List<String> OF_PAGES = List.of("id", "en", "jv");

    private TitlesFile() {}

    static Optional<Titles> read(ProfileFolder folder, Findings findings) {
        return Entry.file(folder, FILE, findings).flatMap(TitlesFile::titles);
    }

    private static Optional<Titles> titles(Entry file) {
        String city = file.text("name");
        String mediaCenter = file.text("media-center");
        String language = language(file);
        List<String> languages = languages(file, language);
        List<String> pageLanguages = pageLanguages(file);
        Optional<ZoneId> zone = file.read("time-zone", "a time zone such as Region/City", ZoneId::of);
        String country = countryCode(file);
        String emergency = file.text("emergency-number");
        Optional<Entry> titles = file.neededEntry("titles");
        String head = titles.map(entry -> entry.text("head-of-region")).orElse("");
        String department = titles.map(entry -> entry.text("department")).orElse("");
        String officer = titles.map(entry -> entry.text("officer")).orElse("");
        titles.ifPresent(Entry::nothingElse);
        Map<String, String> levels = levels(file);
        Optional<Duration> threading = days(file, "threading-days");
        Optional<Duration> silence = days(file, "silence-days");
        file.nothingElse();
        return zone.flatMap(known -> threading.flatMap(thread -> silence.map(silent -> new Titles(
                city,
                mediaCenter,
                head,
                department,
                officer,
                levels,
                language,
                languages,
                pageLanguages,
                known,
                country,
                emergency,
                thread,
                silent))));
    }

    private static String countryCode(Entry file) {
        String written = file.optionalText("country-code").orElse("");
        if (!written.matches("([1-9][0-9]{0,2})?")) {
            file.problem("country-code", "[" + written + "] is no country's code", "write its digits alone, as 44");
            return "";
        }
        return written;
    }

    private static Map<String, String> levels(Entry file) {
        Map<String, String> levels = new LinkedHashMap<>();
        file.entry("levels")
                .ifPresent(entry -> entry.fields().keys().forEach(level -> levels.put(level, entry.text(level))));
        return levels;
    }

    private static String language(Entry file) {
        return file.read("language", "a language such as id", TitlesFile::checkedLanguage)
                .orElse("");
    }

    private static List<String> languages(Entry file, String first) {
        List<String> all = new ArrayList<>(List.of(first));
        for (String other : file.fields().texts("languages")) {
            try {
                all.add(checkedLanguage(other));
            } catch (IllegalArgumentException e) {
                file.problem("languages", "[" + other + "] is no language", "write two letters such as id");
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<String> pageLanguages(Entry file) {
        List<String> all = new ArrayList<>();
        for (String language : file.fields().texts("page-languages")) {
            if (OF_PAGES.contains(language)) {
                all.add(language);
            } else {
                file.problem(
                        "page-languages",
                        "the pages have no words in [" + language + "]",
                        "write some of " + String.join(", ", OF_PAGES));
            }
        }
        return all.isEmpty() ? List.of("id", "en") : all;
    }

    private static String checkedLanguage(String written) {
        if (!written.matches("[a-z]{2}")) {
            throw new IllegalArgumentException("two letters");
        }
        return written;
    }

    private static Optional<Duration> days(Entry file, String key) {
        return file.number(key, 1, MOST_DAYS).map(Duration::ofDays);
    }
}
