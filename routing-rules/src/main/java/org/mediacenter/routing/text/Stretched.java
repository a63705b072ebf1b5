package org.mediacenter.routing.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Takes back letters repeated in anger: `toloooong`, `matiiii`, `maaaaffff`.
///
/// Three and more of one letter are one, or two in a word that is known so (`maaf`); two may be right.
final class Stretched {
    private static final int ANGRY = 3;

    private final Map<String, List<String>> doubledByReleased = new HashMap<>();

    Stretched(Collection<String> familiar) {
        for (String word : familiar) {
            String released = withoutDoubledLetters(word);
            if (released.length() < word.length()) {
                doubledByReleased
                        .computeIfAbsent(released, _ -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    String released(String word) {
        if (!isStretched(word)) {
            return word;
        }
        List<String> doubled = doubledByReleased.getOrDefault(withoutDoubledLetters(word), List.of());
        return doubled.stream()
                .filter(known -> mayBe(word, known))
                .min(String::compareTo)
                .orElseGet(() -> atMost(1, word));
    }

    private static boolean isStretched(String word) {
        for (int i = 2; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1) && word.charAt(i) == word.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the stretched word is the known one, run by run; both have the same letters where runs count once.
    private static boolean mayBe(String word, String known) {
        int inWord = 0;
        int inKnown = 0;
        while (inWord < word.length() && inKnown < known.length()) {
            int run = run(word, inWord);
            int meant = run(known, inKnown);
            if (run != meant && (run < ANGRY || meant > run)) {
                return false;
            }
            inWord += run;
            inKnown += meant;
        }
        return inWord == word.length() && inKnown == known.length();
    }

    private static int run(String word, int from) {
        int end = from;
        while (end < word.length() && word.charAt(end) == word.charAt(from)) {
            end++;
        }
        return end - from;
    }

    /// Where a word and its ending meet, two of one letter are right: `jalannnnya`.
    static String twice(String word) {
        return isStretched(word) ? atMost(2, word) : word;
    }

    private static String atMost(int times, String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int at = 0; at < word.length(); ) {
            int run = run(word, at);
            boolean angry = run >= ANGRY && Character.isLetter(word.charAt(at));
            kept.append(word, at, at + (angry ? times : run));
            at += run;
        }
        return kept.toString();
    }

    static String withoutDoubledLetters(String word) {
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.length() == word.length() ? word : single.toString();
    }
}
