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

    private final Map<String, Integer> texts = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    void add(Set<String> words) {
        all.incrementAndGet();
        words.forEach(word -> texts.merge(word, 1, Integer::sum));
    }

    void remove(Set<String> words) {
        all.decrementAndGet();
        words.forEach(word -> texts.computeIfPresent(word, (_, count) -> count == 1 ? null : count - 1));
    }

    /// The rarest words that stand in some text: they tell most, and are found soonest.
    List<String> rarest(Set<String> words, int most) {
        List<Known> known = new ArrayList<>(words.size());
        for (String word : words) {
            Optional.ofNullable(texts.get(word)).ifPresent(count -> known.add(new Known(word, count)));
        }
        known.sort(Comparator.comparingInt(Known::texts).thenComparing(Known::word));
        return known.stream().limit(most).map(Known::word).toList();
    }

    private record Known(String word, int texts) {}

    /// How much a word tells: the logarithm of how rare it is.
    double telling(String word) {
        return Math.log((all.get() + BEFORE_THE_FIRST) / (texts.getOrDefault(word, 0) + 1.0));
    }
}
