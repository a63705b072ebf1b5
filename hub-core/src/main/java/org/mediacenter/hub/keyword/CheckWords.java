package org.mediacenter.hub.keyword;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mediacenter.hub.complaint.ComplaintNumber;

/// `CEK` and a number, as people type them.
final class CheckWords {
    private static final Set<String> CHECKS = Set.of("CEK", "STATUS");
    /// Words people leave in.
    private static final Set<String> BESIDE = Set.of("NOMOR", "NOMER", "NO", "KELUHAN", "PENGADUAN", "LAPORAN");
    /// There are no vowels in a number, but some in three short words that stand in a row.
    private static final Pattern NUMBER_ALMOST =
            Pattern.compile("[0-9B-DF-HJ-NP-TV-Z]{3}(?:[ -]?[0-9B-DF-HJ-NP-TV-Z]{3}){2}");
    /// Nobody writes three short words so.
    private static final Pattern HYPHENATED = Pattern.compile("[0-9A-Z]{2,4}(?:-[0-9A-Z]{2,4}){2}");
    private static final Pattern ONE_WITH_DIGIT = Pattern.compile("[0-9A-Z-]*[0-9][0-9A-Z-]*");

    private CheckWords() {}

    /// @param plain in capitals, without marks but hyphens and question marks, one space between words
    static Optional<Keyword> in(String plain) {
        int end = plain.indexOf(' ');
        return end < 0
                ? alone(plain)
                : spaced(plain.substring(0, end), plain.substring(end + 1)).or(() -> glued(plain));
    }

    private static Optional<Keyword> alone(String word) {
        return CHECKS.contains(word) ? Optional.of(new Keyword.Check(Optional.empty())) : glued(word);
    }

    /// The number's check character tells that it is one, so the word before it may be misspelt.
    private static Optional<Keyword> spaced(String word, String after) {
        if (CHECKS.stream().noneMatch(check -> Keyword.isNearly(word, check))) {
            return Optional.empty();
        }
        String rest = withoutBeside(after);
        Optional<Keyword> number = check(rest);
        return number.or(() -> CHECKS.contains(word) ? broken(rest) : Optional.empty());
    }

    private static String withoutBeside(String text) {
        List<String> words = Arrays.asList(text.replace("?", "").split(" "));
        return words.stream().filter(word -> !BESIDE.contains(word)).collect(Collectors.joining(" "));
    }

    private static Optional<Keyword> check(String typed) {
        return ComplaintNumber.parse(typed).map(number -> new Keyword.Check(Optional.of(number)));
    }

    /// Nobody's matter: asked about by number, whatever it is the number of.
    private static Optional<Keyword> broken(String typed) {
        boolean isNumber = NUMBER_ALMOST.matcher(typed).matches()
                || HYPHENATED.matcher(typed).matches()
                || ONE_WITH_DIGIT.matcher(typed).matches();
        return isNumber ? Optional.of(new Keyword.BrokenCheck()) : Optional.empty();
    }

    private static Optional<Keyword> glued(String plain) {
        return CHECKS.stream()
                .filter(plain::startsWith)
                .map(check -> plain.substring(check.length()).strip())
                .flatMap(rest -> check(rest).stream())
                .findFirst();
    }
}
