package org.mediacenter.routing.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the standard spelling of one word in small letters.
///
/// A change that only guesses (digits for letters, doubled letters, Indonesian and Javanese endings for "its") is made
/// where it leads to a word
/// the profile knows, and never to a word it already knows as written.
final class Spelling {
    private static final List<String> ENDINGS = List.of("nya", "ne", "e", "ipun");
    private static final String LETTERS_FOR_DIGITS = "oizeasgtbg";
    private static final int SHORTEST_STEM = 3;

    private final WordLists lists;
    private final Set<String> known;

    Spelling(WordLists lists) {
        this.lists = lists;
        known = Stream.of(lists.known(), lists.unstemmed())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    String standard(String written) {
        if (isFamiliar(written)) {
            return listed(written);
        }
        String word = withoutRepetition(withoutRepeatedLetters(written));
        if (!isFamiliar(word)) {
            word = guess(word);
        }
        return listed(word);
    }

    private boolean isFamiliar(String word) {
        return known.contains(word) || lists.standard().containsKey(word);
    }

    private String listed(String word) {
        return lists.standard().getOrDefault(word, word);
    }

    /// `paraaaah` is `parah`: three and more of one letter are one; two may be right (`maaf`).
    static String withoutRepeatedLetters(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            run = i > 0 && letter == word.charAt(i - 1) ? run + 1 : 1;
            kept.append(letter);
            if (run >= 3 && Character.isLetter(letter)) {
                kept.setLength(kept.length() - (run == 3 ? 2 : 1));
            }
        }
        return kept.toString();
    }

    /// `jalan2` is written for `jalan-jalan`, which here says no more than `jalan`.
    static String withoutRepetition(String word) {
        int stem = word.length() - 1;
        boolean repeats =
                stem >= SHORTEST_STEM && word.charAt(stem) == '2' && Character.isLetter(word.charAt(stem - 1));
        return repeats ? word.substring(0, stem) : word;
    }

    private String guess(String word) {
        String lettered = withLettersForDigits(word);
        if (isFamiliar(lettered)) {
            return lettered;
        }
        String single = withoutDoubledLetters(lettered);
        if (isFamiliar(single)) {
            return single;
        }
        return withoutEnding(word);
    }

    private static String withLettersForDigits(String word) {
        if (word.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (c >= '0' && c <= '9') {
                letters.setCharAt(i, LETTERS_FOR_DIGITS.charAt(c - '0'));
            }
        }
        return letters.toString();
    }

    private static String withoutDoubledLetters(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }

    private String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            int stem = word.length() - ending.length();
            if (stem >= SHORTEST_STEM && word.endsWith(ending) && isFamiliar(word.substring(0, stem))) {
                return word.substring(0, stem);
            }
        }
        return word;
    }
}
