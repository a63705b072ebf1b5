package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each word of one text did for one label: every term gives what it did to the words it was
/// read from, a pair of words half to each. For one thread.
final class Shares {
    /// By the first character of each word.
    private final TreeMap<Integer, Share> words = new TreeMap<>();

    private static final class Share {
        private final int to;
        private double weight;

        Share(int to) {
            this.to = to;
        }
    }

    /// The words are those whose pieces the terms are.
    Shares(Terms terms) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.block(i) == Block.PIECES.code()) {
                words.putIfAbsent(terms.from(i), new Share(terms.to(i)));
            }
        }
    }

    /// Adds what one occurrence of a term did; one that stands nowhere in the text is nobody's.
    void add(int from, int to, double weight) {
        if (from < 0 || words.isEmpty()) {
            return;
        }
        Integer first = words.floorKey(from);
        Map<Integer, Share> within = words.subMap(first == null ? from : first, true, to - 1, true);
        List<Share> touched =
                within.values().stream().filter(word -> word.to > from).toList();
        touched.forEach(word -> word.weight += weight / touched.size());
    }

    /// The words that spoke for the label, the most telling first.
    List<Telling> telling(int most) {
        List<Telling> telling = new ArrayList<>();
        words.forEach((from, word) -> {
            if (word.weight > 0) {
                telling.add(new Telling(from, word.to, word.weight));
            }
        });
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparingInt(Telling::from));
        return telling.subList(0, Math.min(most, telling.size()));
    }
}
