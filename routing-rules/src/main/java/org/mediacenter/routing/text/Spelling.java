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

    private String guess(String word, String written) {
        List<String> spellings = DigitLetters.spellings(word);
        return spellings.stream()
                .flatMap(spelt -> Stream.of(spelt, Stretched.withoutDoubledLetters(spelt)))
                .filter(this::isFamiliar)
                .findFirst()
                .or(() -> Stream.concat(spellings.stream(), Stream.of(Stretched.twice(written)))
                        .flatMap(this::withoutEnding)
                        .findFirst())
                .or(() -> slips.meant(spellings.getLast()))
                .orElse(word);
    }

    private Stream<String> withoutEnding(String word) {
        return Stream.concat(
                stems(word, ENDINGS).filter(this::isFamiliar),
                stems(word, MINE_AND_YOURS).filter(lists.standard()::containsKey));
    }

    private static Stream<String> stems(String word, List<String> endings) {
        return endings.stream()
                .filter(ending -> word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending))
                .map(ending -> word.substring(0, word.length() - ending.length()));
    }
}
