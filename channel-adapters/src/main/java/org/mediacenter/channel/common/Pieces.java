package org.mediacenter.channel.common;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text that is too long for one message: between paragraphs where that can be, else between
/// words, else between characters as people see them.
public final class Pieces {
    private static final int AT_LEAST_PART = 2;

    private Pieces() {}

    /// The pieces in order; together they say everything.
    ///
    /// @param most UTF-16 units in each, at least 100
    public static List<String> of(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int end = end(rest, most);
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    /// Where to cut: not so early that many small pieces come of it.
    private static int end(String text, int most) {
        int paragraph = text.lastIndexOf('\n', most);
        if (paragraph >= most / AT_LEAST_PART) {
            return paragraph;
        }
        for (int i = most; i >= most / AT_LEAST_PART; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return boundary(text, most);
    }

    private static int boundary(String text, int most) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int before = characters.isBoundary(most) ? most : characters.preceding(most);
        if (before >= most / AT_LEAST_PART) {
            return before;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }
}
