package org.mediacenter.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.Word;

/// Reads a text into the two sorts of terms it is found by: words as they are written, and what routing reads in
/// them (standard spelling and stem: `jln` and `jalan` are one). Thread-safe.
final class Words {
    /// Of a longer word the rest does not count.
    static final int LONGEST = 60;

    private final TextAnalysis analysis;

    Words(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /// Runs of letters and digits in small letters without accents.
    List<Word> written(String text) {
        String beginning = TextAnalysis.beginning(text);
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < beginning.length()) {
            int from = at;
            while (at < beginning.length() && isInWord(beginning.codePointAt(at))) {
                at += Character.charCount(beginning.codePointAt(at));
            }
            if (at > from) {
                words.add(new Word(folded(beginning.substring(from, at)), from, at));
            } else {
                at += Character.charCount(beginning.codePointAt(at));
            }
        }
        return words;
    }

    /// A mark that stands on a letter belongs to it.
    private static boolean isInWord(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static String folded(String word) {
        char[] small = word.toLowerCase(Locale.ROOT).toCharArray();
        char[] folded = new char[4 * small.length];
        int length = ASCIIFoldingFilter.foldToASCII(small, 0, folded, 0, small.length);
        return cut(new String(folded, 0, length));
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /// What routing reads; words that say nothing are not among them.
    List<Word> read(String text) {
        return analysis.words(text).stream()
                .map(word -> new Word(cut(word.term()), word.from(), word.to()))
                .toList();
    }
}
