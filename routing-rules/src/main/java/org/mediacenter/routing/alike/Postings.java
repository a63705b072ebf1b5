package org.mediacenter.routing.alike;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// For each word the matters that have it, in the order they entered. Not thread-safe.
final class Postings {
    private static final Comparator<Entered> IN_ORDER = Comparator.comparingLong(Entered::sequence);

    private final Map<String, Posting> byWord = new HashMap<>();

    /// @param word the one copy of it that is kept
    private record Posting(String word, List<Entered> matters) {}

    /// Those reached by the words of a text, with the squared weights of what they share.
    ///
    /// @param sums by slot
    record Reached(List<Entered> matters, double[] sums) {}

    /// The same words, each as it is kept already: thousands of texts have them.
    Set<String> shared(Set<String> words) {
        return words.stream()
                .map(word -> posting(word).map(Posting::word).orElse(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Posting> posting(String word) {
        return Optional.ofNullable(byWord.get(word));
    }

    void add(Entered entered) {
        for (String word : entered.matter().words()) {
            byWord.computeIfAbsent(word, _ -> new Posting(word, new ArrayList<>(1)))
                    .matters()
                    .add(entered);
        }
    }

    void remove(Entered entered) {
        for (String word : entered.matter().words()) {
            posting(word).map(Posting::matters).ifPresent(matters -> {
                int place = Collections.binarySearch(matters, entered, IN_ORDER);
                if (place >= 0) {
                    matters.remove(place);
                }
                if (matters.isEmpty()) {
                    byWord.remove(word);
                }
            });
        }
    }

    /// @param weights of the words searched by
    /// @param newest of each word that are looked at: what bounds the work
    /// @param slots above all slots given
    Reached reached(Map<String, Double> weights, int newest, int slots) {
        double[] sums = new double[slots];
        List<Entered> matters = new ArrayList<>();
        weights.forEach((word, weight) -> posting(word).map(Posting::matters).ifPresent(having -> {
            double square = weight * weight;
            for (int at = Math.max(0, having.size() - newest); at < having.size(); at++) {
                Entered entered = having.get(at);
                if (sums[entered.slot()] == 0) {
                    matters.add(entered);
                }
                sums[entered.slot()] += square;
            }
        }));
        return new Reached(matters, sums);
    }
}
