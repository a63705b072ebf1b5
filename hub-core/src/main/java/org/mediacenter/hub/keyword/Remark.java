package org.mediacenter.hub.keyword;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A score and why: `2 petugasnya terlambat`.
///
/// @param words what stands behind the digit; private
record Remark(int score, String words) {
    private static final Pattern SCORE_AND_WORDS =
            Pattern.compile("([1-5])(?:/5)?[ \\t\\n,.:;!-]+(\\p{L}.*)", Pattern.DOTALL);
    /// What goes on with a second item is a list, and no score stands before it.
    private static final Pattern SECOND_ITEM = Pattern.compile("(?:^|\\s)[2-9][.)]\\s");
    private static final int LONGEST = 300;

    /// Empty for a digit alone, for a list and for all other words.
    static Optional<Remark> in(String typed) {
        String text = Digits.plain(typed).strip();
        Matcher found = SCORE_AND_WORDS.matcher(text);
        return text.length() <= LONGEST
                        && found.matches()
                        && !SECOND_ITEM.matcher(found.group(2)).find()
                ? Optional.of(new Remark(Integer.parseInt(found.group(1)), found.group(2)))
                : Optional.empty();
    }

    /// Never the words: they must not reach a log.
    @Override
    public String toString() {
        return "Remark[" + score + "]";
    }
}
