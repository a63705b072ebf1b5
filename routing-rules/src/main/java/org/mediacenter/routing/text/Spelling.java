package org.mediacenter.routing.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the standard spelling of one word in small letters.
///
/// A change that only guesses (digits for letters, doubled letters, Indonesian, Javanese and Madurese endings,
/// typing errors) is made where it leads to a word the profile knows, and never to a word it already knows as written.
final class Spelling {
    private static final List<String> ENDINGS = List.of("nya", "ne", "e", "ipun", "no", "na");
    /// After plain words Lucene's stemmer takes these; here they only hide colloquial ones (`omahku`).
    private static final List<String> MINE_AND_YOURS = List.of("ku", "mu");

    private static final int SHORTEST_STEM = 3;

    private final WordLists lists;
    private final Set<String> known;
    private final Stretched stretched;
    private final Slips slips;

    Spelling(WordLists lists) {
        this.lists = lists;
        known = Stream.of(lists.known(), lists.unstemmed(), lists.silent())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        Set<String> familiar = Stream.concat(known.stream(), lists.standard().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        stretched = new Stretched(familiar);
        slips = new Slips(familiar, this::listed);
    }

    String standard(String written) {
        String word = withoutApostrophes(written);
        if (isFamiliar(word)) {
            return listed(word);
        }
        String released = withoutRepetition(stretched.released(word));
        return listed(isFamiliar(released) ? released : guess(released, word));
    }

    boolean isFamiliar(String word) {
        return known.contains(word) || lists.standard().containsKey(word);
    }

    private String listed(String word) {
        return lists.standard().getOrDefault(word, word);
    }

    /// `ma'af`, `jum'at`
    private static String withoutApostrophes(String word) {
        return word.indexOf('\'') < 0 ? word : word.replace("'", "");
    }

    /// `jalan2` is written for `jalan-jalan`, which here says no more than `jalan`.
    static String withoutRepetition(String word) {
        int stem = word.length() - 1;
        boolean repeats =
                stem >= SHORTEST_STEM && word.charAt(stem) == '2' && Character.isLetter(word.charAt(stem - 1));
        return repeats ? word.substring(0, stem) : word;
    }

    /// Plain loops: this is asked for each unknown word of each text.
    private String guess(String word, String written) {
        List<String> spellings = DigitLetters.spellings(word);
        for (String spelt : spellings) {
            if (isFamiliar(spelt)) {
                return spelt;
            }
            String single = Stretched.withoutDoubledLetters(spelt);
            if (isFamiliar(single)) {
                return single;
            }
        }
        for (String spelt : spellings) {
            String stem = withoutEnding(spelt);
            if (!stem.equals(spelt)) {
                return stem;
            }
        }
        String twice = Stretched.twice(written);
        String stem = withoutEnding(twice);
        return stem.equals(twice) ? slips.meant(spellings.getLast()).orElse(word) : stem;
    }

    private String withoutEnding(String word) {
        for (String ending : ENDINGS) {
            if (endsWith(word, ending) && isFamiliar(stem(word, ending))) {
                return stem(word, ending);
            }
        }
        for (String ending : MINE_AND_YOURS) {
            if (endsWith(word, ending) && lists.standard().containsKey(stem(word, ending))) {
                return stem(word, ending);
            }
        }
        return word;
    }

    private static boolean endsWith(String word, String ending) {
        return word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending);
    }

    private static String stem(String word, String ending) {
        return word.substring(0, word.length() - ending.length());
    }
}
