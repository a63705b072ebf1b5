package org.mediacenter.hub.keyword;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts that can be no matter by themselves: an answer to a question nobody asked, one or two letters, marks, a
/// face. Whatever has a word in it is somebody's matter.
public final class IdleWords {
    /// Other scripts say a whole word in one or two signs.
    private static final Pattern TWO_LETTERS = Pattern.compile("[\\p{IsLatin}&&\\p{L}]{1,2}");
    private static final int MOST_LETTERS = 2;
    /// The sign for SOS asks for help.
    private static final int SOS = 0x1F198;
    /// `WKWKWK`, `hahaha`, `xixixi`, `awokawok`: the same sound again and again.
    private static final Pattern SOUND = Pattern.compile("H+(?:A+|E+|I+|O+|U+)|W+K+|K+W+|X+I+|C+K+|A*W+O+K+");

    private static final Pattern LAST_SOUND = Pattern.compile("[HKW]*");
    private static final Set<String> LAUGHTER = Set.of("LMAO", "ROFL", "NGAKAK", "LUCU");
    private static final Pattern LOL = Pattern.compile("LO+L");

    private IdleWords() {}

    static boolean are(String text) {
        return are(text, Stream.of(AnswerWords.plain(text).split(" ")));
    }

    /// The same where everybody reads: there people laugh together, too.
    public static boolean areIdleTalk(String text) {
        return are(text, Stream.of(AnswerWords.plain(text).split(" ")).filter(word -> !isLaughter(word)));
    }

    /// Sound by sound: a pattern of all of them would go as deep as somebody laughs long.
    private static boolean isLaughter(String word) {
        if (LAUGHTER.contains(word) || LOL.matcher(word).matches()) {
            return true;
        }
        Matcher sound = SOUND.matcher(word);
        int sounds = 0;
        int at = 0;
        while (sound.region(at, word.length()).lookingAt()) {
            sounds++;
            at = sound.end();
        }
        return sounds > 1 && LAST_SOUND.matcher(word).region(at, word.length()).matches();
    }

    private static boolean are(String text, Stream<String> words) {
        List<String> left = words.filter(Predicate.not(String::isEmpty))
                .filter(word -> !AnswerWords.YES.contains(word) && !AnswerWords.NO.contains(word))
                .distinct()
                .toList();
        boolean noWord =
                left.stream().allMatch(word -> TWO_LETTERS.matcher(word).matches());
        int letters = left.stream().mapToInt(String::length).sum();
        return noWord && letters <= MOST_LETTERS && text.codePoints().noneMatch(point -> point == SOS);
    }
}
