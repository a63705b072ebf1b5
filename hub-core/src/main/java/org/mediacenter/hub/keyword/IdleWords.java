package org.mediacenter.hub.keyword;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts that can be no matter by themselves: an answer to a question nobody asked, one or two letters, marks, a
/// face. Whatever has a word in it is somebody's matter.
final class IdleWords {
    /// Other scripts say a whole word in one or two signs.
    private static final Pattern TWO_LETTERS = Pattern.compile("[\\p{IsLatin}&&\\p{L}]{1,2}");
    private static final int MOST_LETTERS = 2;
    /// The sign for SOS asks for help.
    private static final int SOS = 0x1F198;

    private IdleWords() {}

    static boolean are(String text) {
        String plain = AnswerWords.plain(text);
        List<String> left = Stream.of(plain.split(" "))
                .filter(Predicate.not(String::isEmpty))
                .filter(word -> !AnswerWords.YES.contains(word) && !AnswerWords.NO.contains(word))
                .distinct()
                .toList();
        boolean noWord =
                left.stream().allMatch(word -> TWO_LETTERS.matcher(word).matches());
        int letters = left.stream().mapToInt(String::length).sum();
        return noWord && letters <= MOST_LETTERS && text.codePoints().noneMatch(point -> point == SOS);
    }
}
