package org.mediacenter.routing.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The names of places, found by their letters, whether people write them in one word or in several: `Tambak Wedi`,
/// `tambakwedi`, `suko lilo`.
final class NameIndex {
    private static final int BEGINNING = 3;
    /// `di noyo` is not Dinoyo, and `ke putih` not Keputih.
    private static final int SHORTEST_PART = 3;

    private final Map<String, List<Name>> byLetters = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private int mostWords = 1;

    void enter(NamedPlace place, String name) {
        List<String> words =
                NameWords.of(name).stream().map(NameWords.Word::small).toList();
        String letters = String.join("", words);
        if (!letters.isEmpty()) {
            byLetters.computeIfAbsent(letters, _ -> new ArrayList<>()).add(new Name(words, place));
            beginnings.add(beginning(letters));
            mostWords = Math.max(mostWords, words.size() + 1);
        }
    }

    /// The places of the longest name at a word, and over how many words it goes; none goes over no word.
    record Found(int words, List<NamedPlace> places) {
        static final Found NOTHING = new Found(0, List.of());
    }

    Found at(List<NameWords.Word> words, int at) {
        if (!mayBegin(words, at)) {
            return Found.NOTHING;
        }
        Found found = Found.NOTHING;
        StringBuilder letters = new StringBuilder();
        for (int count = 1; count <= mostWords && at + count <= words.size(); count++) {
            letters.append(words.get(at + count - 1).small());
            List<NamedPlace> places = places(letters.toString(), words.subList(at, at + count));
            if (!places.isEmpty()) {
                found = new Found(count, places);
            }
        }
        return found;
    }

    private boolean mayBegin(List<NameWords.Word> words, int at) {
        String letters = words.get(at).small();
        for (int next = at + 1; next < words.size() && letters.length() < BEGINNING; next++) {
            letters += words.get(next).small();
        }
        return beginnings.contains(beginning(letters))
                || beginnings.contains(words.get(at).small());
    }

    private List<NamedPlace> places(String letters, List<NameWords.Word> written) {
        List<Name> names = byLetters.get(letters);
        return names == null
                ? List.of()
                : names.stream()
                        .filter(name -> name.mayBeWritten(written))
                        .map(Name::place)
                        .distinct()
                        .collect(Collectors.toUnmodifiableList());
    }

    private static String beginning(String letters) {
        return letters.length() <= BEGINNING ? letters : letters.substring(0, BEGINNING);
    }

    private record Name(List<String> words, NamedPlace place) {
        /// In its own words, in one, or parted elsewhere into parts that are no particles.
        boolean mayBeWritten(List<NameWords.Word> written) {
            return written.size() == 1
                    || written.stream().map(NameWords.Word::small).toList().equals(words)
                    || written.stream().allMatch(word -> word.small().length() >= SHORTEST_PART);
        }
    }
}
