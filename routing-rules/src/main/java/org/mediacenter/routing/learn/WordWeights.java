package org.mediacenter.routing.learn;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How much the words of a text tell, by how rare they are among the texts there are. Thread-safe.
public final class WordWeights {
    private final WordCounts counts;

    /// Of no text yet.
    public WordWeights() {
        this(new WordCounts());
    }

    WordWeights(WordCounts counts) {
        this.counts = counts;
    }

    /// There is one more text with these words.
    public void add(Set<String> words) {
        counts.add(words);
    }

    /// A text that was added is gone.
    public void remove(Set<String> words) {
        counts.remove(words);
    }

    /// Of one word: the logarithm of how rare it is, above 0.
    public double telling(String word) {
        return counts.telling(word);
    }

    /// Of the words of a text, brought to length 1 together: what two texts share of them, multiplied and
    /// summed up, is the cosine between them.
    public Map<String, Double> of(Set<String> words) {
        Map<String, Double> weights = new HashMap<>();
        double squares = 0;
        for (String word : words) {
            double weight = counts.telling(word);
            squares += weight * weight;
            weights.put(word, weight);
        }
        double length = Math.sqrt(squares);
        weights.replaceAll((_, weight) -> weight / length);
        return weights;
    }
}
