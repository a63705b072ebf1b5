package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// In how many texts each word stands, as texts come and go. Thread-safe.
final class WordCounts {
    /// As if so many texts had been seen before the first: with a handful nothing is known of what
    /// is rare.
    private static final int BEFORE_THE_FIRST = 50;
    /// Words that are always searched for.
    private static final int FEW = 3;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    void add(Set<String> words) {
        all.incrementAndGet();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    void remove(Set<String> words) {
        all.decrementAndGet();
        words.forEach(word -> counts.computeIfPresent(word, (_, count) -> count == 1 ? null : count - 1));
    }

    /// The rarest words that stand in some text: they tell most, and are found soonest.
    ///
    /// @param most words
    /// @param enough texts that have one of them; after the first few words no more are added beyond
    ///     that, so that a search costs the same however many texts there are
    List<String> rarest(Set<String> words, int most, int enough) {
        List<Known> known = new ArrayList<>(words.size());
        for (String word : words) {
            Optional.ofNullable(counts.get(word)).ifPresent(count -> known.add(new Known(word, count)));
        }
        known.sort(Comparator.comparingInt(Known::texts).thenComparing(Known::word));
        List<String> rarest = new ArrayList<>(most);
        int texts = 0;
        for (Known one : known) {
            texts += one.texts();
            if (rarest.size() == most || (rarest.size() >= FEW && texts > enough)) {
                break;
            }
            rarest.add(one.word());
        }
        return rarest;
    }

    private record Known(String word, int texts) {}

    /// How many texts there are.
    int size() {
        return all.get();
    }

    /// How much a word tells: the logarithm of how rare it is.
    double telling(String word) {
        return Math.log((all.get() + BEFORE_THE_FIRST) / (counts.getOrDefault(word, 0) + 1.0));
    }
}
