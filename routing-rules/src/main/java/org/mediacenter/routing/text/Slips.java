package org.mediacenter.routing.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;

/// Recognises longer words of the profile behind common typing errors: neighbours swapped (`sapmah`), vowels left out
/// (`slrn`, `klurhan`), a double letter written once (`tetanga`) or a letter doubled.
///
/// What two words could have become is nobody's, Lucene's common Indonesian words are left alone, and what looks like a
/// word of its own is one: the first letters are not swapped (`katanya` is not `aktanya`), a vowel beside another is
/// not
/// left out (`darah` is not `daerah`). All that can be worked out is worked out once; asking costs a few look-ups.
final class Slips {
    private static final int SHORTEST = 6;
    private static final int SHORTEST_WRITTEN = 4;
    private static final int SHORTEST_WITH_VOWELS = 5;
    private static final String VOWELS = "aeiou";
    private static final Set<String> ONE_SOUND = Set.of("ng", "ny", "sy", "kh");
    private static final String ITS = "nya";
    private static final String AMBIGUOUS = "";

    private final UnaryOperator<String> standard;
    private final Map<String, String> bySwap = new HashMap<>();
    private final Map<String, String> bySingleLetters = new HashMap<>();
    private final Map<String, Set<String>> byConsonants = new HashMap<>();
    private final CharArraySet common = IndonesianAnalyzer.getDefaultStopSet();

    /// @param standard the standard word for a familiar one: two familiar words of one standard are no ambiguity
    Slips(Collection<String> familiar, UnaryOperator<String> standard) {
        this.standard = standard;
        familiar.stream()
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter))
                .filter(word -> !isAbbreviation(word))
                .sorted()
                .forEach(this::enter);
    }

    /// A familiar misspelling (`pelayann`) is not what anybody meant.
    private boolean isAbbreviation(String word) {
        String whole = standard.apply(word);
        return whole.length() > word.length() && isWithin(word, whole);
    }

    private void enter(String word) {
        for (int i = 2; i < word.length(); i++) {
            char[] swapped = word.toCharArray();
            swapped[i] = word.charAt(i - 1);
            swapped[i - 1] = word.charAt(i);
            enter(bySwap, new String(swapped), word);
        }
        enter(bySingleLetters, Stretched.withoutDoubledLetters(word), word);
        byConsonants.computeIfAbsent(consonants(word), _ -> new HashSet<>()).add(word);
    }

    private void enter(Map<String, String> map, String slip, String word) {
        map.merge(slip, word, this::unlessAmbiguous);
    }

    private String unlessAmbiguous(String one, String other) {
        return standard.apply(one).equals(standard.apply(other)) ? one : AMBIGUOUS;
    }

    /// The familiar word that was meant, where only one can have been.
    Optional<String> meant(String word) {
        if (word.length() < SHORTEST_WRITTEN || isCommon(word)) {
            return Optional.empty();
        }
        String meant = bySwap.get(word);
        if (meant == null) {
            meant = bySingleLetters.get(Stretched.withoutDoubledLetters(word));
        }
        return Optional.ofNullable(meant).or(() -> withVowels(word)).filter(found -> !found.equals(AMBIGUOUS));
    }

    private boolean isCommon(String word) {
        int stem = word.length() - ITS.length();
        return common.contains(word) || (word.endsWith(ITS) && common.contains(word.substring(0, stem)));
    }

    private Optional<String> withVowels(String word) {
        String consonants = consonants(word);
        if (word.length() < SHORTEST_WITH_VOWELS && consonants.length() < word.length()) {
            return Optional.empty();
        }
        return byConsonants.getOrDefault(consonants, Set.of()).stream()
                .filter(whole -> isWithoutVowels(word, whole))
                .reduce(this::unlessAmbiguous);
    }

    /// Whether only vowels between two consonants are missing.
    private static boolean isWithoutVowels(String written, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length(); i++) {
            if (at < written.length() && written.charAt(at) == whole.charAt(i)) {
                at++;
            } else if (!isBetweenConsonants(whole, i)) {
                return false;
            }
        }
        return at == written.length() && written.length() < whole.length();
    }

    private static boolean isBetweenConsonants(String word, int at) {
        return at > 0
                && at + 1 < word.length()
                && !isVowel(word.charAt(at - 1))
                && isVowel(word.charAt(at))
                && !isVowel(word.charAt(at + 1))
                && !ONE_SOUND.contains("" + word.charAt(at - 1) + word.charAt(at + 1));
    }

    private static boolean isWithin(String part, String whole) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(found)) {
                found++;
            }
        }
        return found == part.length();
    }

    private static String consonants(String word) {
        StringBuilder consonants = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isVowel(word.charAt(i))) {
                consonants.append(word.charAt(i));
            }
        }
        return consonants.toString();
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }
}
