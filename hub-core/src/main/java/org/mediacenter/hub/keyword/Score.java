package org.mediacenter.hub.keyword;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One to five, as people type it: a digit or its word, alone or with a word that says what it is, or stars.
final class Score {
    private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5");
    private static final List<String> WORDS = List.of("SATU", "DUA", "TIGA", "EMPAT", "LIMA");
    private static final List<String> ENGLISH = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE");
    private static final Set<String> BESIDE =
            Set.of("NILAI", "NILAINYA", "ANGKA", "SKOR", "RATING", "BINTANG", "STAR", "STARS");
    /// White star, black star, star, glowing star.
    private static final Set<Integer> STARS = Set.of(0x2606, 0x2605, 0x2B50, 0x1F31F);

    private static final Pattern OFF = Pattern.compile("[0-9]{1,2}[.!]*");

    private Score() {}

    /// Empty where the text says anything else besides.
    static Optional<Integer> in(String text) {
        int[] points = text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isIdentifierIgnorable(point))
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .toArray();
        boolean stars = points.length > 0 && Arrays.stream(points).allMatch(STARS::contains);
        return stars ? Optional.of(points.length).filter(count -> count <= DIGITS.size()) : inWords(text);
    }

    private static Optional<Integer> inWords(String text) {
        List<String> words = List.of(text.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}?+\\p{Sc}%-]+", " ")
                .strip()
                .split(" ", -1));
        List<Integer> scores = words.stream()
                .filter(word -> !BESIDE.contains(word))
                .map(Score::of)
                .toList();
        boolean outOfFive = scores.size() == 2 && scores.getLast() == DIGITS.size() && text.contains("/");
        return (scores.size() == 1 || outOfFive) && scores.getFirst() > 0 && scores.getLast() > 0
                ? Optional.of(scores.getFirst())
                : Optional.empty();
    }

    /// Whether it is a number of one or two digits and nothing besides, and no score.
    static boolean isOff(String text) {
        return OFF.matcher(text.strip()).matches() && in(text).isEmpty();
    }

    /// 0 for any other word.
    private static int of(String word) {
        return 1 + Math.max(DIGITS.indexOf(word), Math.max(WORDS.indexOf(word), ENGLISH.indexOf(word)));
    }
}
