package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mediacenter.routing.text.Word;

/// The latest decisions people changed. They are asked about every text, for what somebody
/// corrected today must not happen again tomorrow, whatever a model made of all the years before.
///
/// How close two texts are is the cosine of their distinct words, rarer words weighing more.
/// Reading is thread-safe; changes want one caller at a time.
final class Corrections {
    /// About as many as a city corrects in a month or two.
    private static final int MOST = 500;

    private final WordCounts counts;
    private final Map<String, Correction> latest = new LinkedHashMap<>();
    private volatile boolean stale;
    private volatile Map<String, List<Posting>> byWord = Map.of();

    private record Correction(String label, Set<String> words) {}

    private record Posting(String name, String label, double weight) {}

    Corrections(WordCounts counts) {
        this.counts = counts;
    }

    synchronized void put(String name, String label, List<Word> text) {
        latest.remove(name);
        latest.put(name, new Correction(label, distinct(text)));
        if (latest.size() > MOST) {
            Iterator<String> oldest = latest.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        stale = true;
    }

    synchronized void remove(String name) {
        stale |= latest.remove(name) != null;
    }

    static Set<String> distinct(List<Word> text) {
        Set<String> words = new HashSet<>();
        text.forEach(word -> words.add(word.term()));
        return words;
    }

    /// The closest, closeness 0 to 1, the closest first.
    List<Neighbours.Near> nearest(List<Word> text, int most) {
        Map<String, List<Posting>> postings = postings();
        if (postings.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        Map<String, Double> weights = weights(distinct(text));
        Map<String, Double> closeness = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        weights.forEach((word, weight) -> postings.getOrDefault(word, List.of()).forEach(posting -> {
            closeness.merge(posting.name(), weight * posting.weight(), Double::sum);
            labels.put(posting.name(), posting.label());
        }));
        List<Neighbours.Near> near = new ArrayList<>();
        closeness.forEach((name, close) ->
                near.add(new Neighbours.Near(name, labels.getOrDefault(name, ""), Math.min(1, close))));
        near.sort(Comparator.comparingDouble(Neighbours.Near::closeness)
                .reversed()
                .thenComparing(Neighbours.Near::name));
        return near.subList(0, Math.min(most, near.size()));
    }

    private Map<String, List<Posting>> postings() {
        return stale ? written() : byWord;
    }

    private synchronized Map<String, List<Posting>> written() {
        if (stale) {
            stale = false;
            Map<String, List<Posting>> postings = new HashMap<>();
            latest.forEach((name, correction) -> weights(correction.words())
                    .forEach((word, weight) -> postings.computeIfAbsent(word, _ -> new ArrayList<>())
                            .add(new Posting(name, correction.label(), weight))));
            byWord = postings;
        }
        return byWord;
    }

    /// The words' weights, brought to length 1 together.
    private Map<String, Double> weights(Set<String> words) {
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
