package org.mediacenter.routing.text;

import java.io.IOException;
import java.util.function.Predicate;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Parts words that only capitals keep apart, as hashtags do: `LampuJalanMati`, `PJUPadam`.
///
/// A part has three letters or more; `WiFi` and `LaMpU` stay whole, and so does a whole word that is known.
final class CapitalsFilter extends TokenFilter {
    private static final int SHORTEST_PART = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Predicate<String> isFamiliar;
    private String joined = "";
    private int at;
    private int start;

    /// @param isFamiliar whether a word in small letters is known as it is
    CapitalsFilter(TokenStream input, Predicate<String> isFamiliar) {
        super(input);
        this.isFamiliar = isFamiliar;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        joined = "";
        at = 0;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (at < joined.length()) {
            nextPart();
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (endOfPart(term, 0) < term.length() && !isFamiliar.test(small(term))) {
            joined = term.toString();
            at = 0;
            start = offset.startOffset();
            nextPart();
        }
        return true;
    }

    private void nextPart() {
        int end = endOfPart(joined, at);
        term.setEmpty().append(joined, at, end);
        offset.setOffset(start + at, start + end);
        at = end;
    }

    private static int endOfPart(CharSequence word, int from) {
        for (int next = from + SHORTEST_PART; next + SHORTEST_PART <= word.length(); next++) {
            if (beginsPart(word, next, from)) {
                return next;
            }
        }
        return word.length();
    }

    /// A capital with two small letters after it, and before it small letters or capitals alone.
    private static boolean beginsPart(CharSequence word, int next, int from) {
        boolean capital = Character.isUpperCase(word.charAt(next))
                && Character.isLowerCase(word.charAt(next + 1))
                && Character.isLowerCase(word.charAt(next + 2));
        if (!capital) {
            return false;
        }
        return alike(word, from, next) || (alike(word, from + 1, next) && Character.isUpperCase(word.charAt(from)));
    }

    private static boolean alike(CharSequence word, int from, int to) {
        boolean small = Character.isLowerCase(word.charAt(to - 1));
        for (int i = from; i < to; i++) {
            char c = word.charAt(i);
            if (small ? !Character.isLowerCase(c) : !Character.isUpperCase(c)) {
                return false;
            }
        }
        return true;
    }

    private static String small(CharSequence word) {
        StringBuilder small = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            small.append(Character.toLowerCase(word.charAt(i)));
        }
        return small.toString();
    }
}
