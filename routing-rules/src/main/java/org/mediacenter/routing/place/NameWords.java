package org.mediacenter.routing.place;

import java.util.ArrayList;
import java.util.List;
import org.mediacenter.routing.text.TextAnalysis;

/// Splits text into words for names, which must not be stemmed or translated as other words are: runs of letters and
/// runs of digits, so that `rt03` is two words.
final class NameWords {
    private NameWords() {}

    /// @param small the word in small letters
    record Word(String small, int from, int to) {}

    static List<Word> of(String whole) {
        String text = TextAnalysis.beginning(whole);
        List<Word> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfWord(text, from);
            if (to > from) {
                words.add(new Word(small(text, from, to), from, to));
            }
            from = Math.max(to, from + 1);
        }
        return words;
    }

    private static int endOfWord(String text, int from) {
        boolean digits = Character.isDigit(text.charAt(from));
        int to = from;
        while (to < text.length()
                && (digits ? Character.isDigit(text.charAt(to)) : Character.isLetter(text.charAt(to)))) {
            to++;
        }
        return to;
    }

    private static String small(String text, int from, int to) {
        char[] small = new char[to - from];
        for (int i = from; i < to; i++) {
            small[i - from] = Character.toLowerCase(text.charAt(i));
        }
        return new String(small);
    }
}
