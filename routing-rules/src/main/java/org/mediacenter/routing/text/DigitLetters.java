package org.mediacenter.routing.text;

import java.util.List;

/// Reads digits as the letters they are written for: `m4t1`, `j4lan`.
///
/// A word of fewer letters than digits, or of two letters and a number, is a number (`b12`, `rt5`, `tk1`).
final class DigitLetters {
    private static final String LETTERS = "oizeasgtbg";
    private static final int FEWEST_LETTERS = 2;
    private static final int FEWEST_LETTERS_BEFORE_NUMBER = 3;

    private DigitLetters() {}

    /// The word as written and, where it has digits among its letters, the words it may stand for.
    static List<String> spellings(String word) {
        int letters = 0;
        int leading = 0;
        for (int i = 0; i < word.length(); i++) {
            if (isDigit(word.charAt(i))) {
                continue;
            }
            leading = letters == i ? leading + 1 : leading;
            letters++;
        }
        int digits = word.length() - letters;
        boolean number = letters == leading && letters < FEWEST_LETTERS_BEFORE_NUMBER;
        if (digits == 0 || letters < digits || letters < FEWEST_LETTERS || number) {
            return List.of(word);
        }
        String lettered = lettered(word, 'i');
        return word.indexOf('1') < 0 ? List.of(word, lettered) : List.of(word, lettered(word, 'l'), lettered);
    }

    private static String lettered(String word, char one) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            if (isDigit(c)) {
                letters.setCharAt(i, c == '1' ? one : LETTERS.charAt(c - '0'));
            }
        }
        return letters.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
