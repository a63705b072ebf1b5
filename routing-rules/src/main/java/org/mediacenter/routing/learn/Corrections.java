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
import java.util.stream.IntStream;
import org.mediacenter.routing.text.Word;

/// The latest decisions people changed. They are asked about every text, for what somebody
/// corrected today must not happen again tomorrow, whatever a model made of all the years before.
///
/// How close two texts are is the cosine of their distinct words, rarer words weighing more.
/// Reading is thread-safe; changes want one caller at a time.
final class Corrections {
    /// About as many as a city corrects in a month or two.
    private static final int MOST = 500;
    /// How telling words are is taken anew when so many times more texts are known, and some.
    private static final double GROWTH = 1.1;
    private static final int FEW = 50;
    /// What is less close is not worth sorting.
    private static final double LEAST = 0.2;

    private final WordCounts counts;
    private final WordWeights weights;
    private final Map<String, Correction> latest = new LinkedHashMap<>();
    private volatile boolean stale;
    private volatile Written written = new Written(List.of(), List.of(), Map.of(), 0);

    private record Correction(String label, Set<String> words) {}

    /// The corrections as they are searched: for each word those that have it, by their places in
    /// the lists.
    private record Written(List<String> names, List<String> labels, Map<String, List<Posting>> byWord, int texts) {}

    private record Posting(int place, double weight) {}

    Corrections(WordCounts counts) {
        this.counts = counts;
        weights = new WordWeights(counts);
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
    List<Near> nearest(List<Word> text, int most) {
        Written known = written();
        if (known.names().isEmpty() || text.isEmpty()) {
            return List.of();
        }
        double[] closeness = new double[known.names().size()];
        weights.of(distinct(text))
                .forEach((word, weight) -> known.byWord()
                        .getOrDefault(word, List.of())
                        .forEach(posting -> closeness[posting.place()] += weight * posting.weight()));
        return IntStream.range(0, closeness.length)
                .filter(place -> closeness[place] >= LEAST)
                .mapToObj(place ->
                        new Near(known.names().get(place), known.labels().get(place), Math.min(1, closeness[place])))
                .sorted(Comparator.comparingDouble(Near::closeness).reversed().thenComparing(Near::name))
                .limit(most)
                .toList();
    }

    private Written written() {
        Written known = written;
        boolean grown = counts.size() > known.texts() * GROWTH + FEW;
        return stale || (grown && !known.names().isEmpty()) ? writtenAnew() : known;
    }

    private synchronized Written writtenAnew() {
        if (stale || counts.size() > written.texts()) {
            List<String> names = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            Map<String, List<Posting>> byWord = new HashMap<>();
            latest.forEach((name, correction) -> {
                int place = names.size();
                names.add(name);
                labels.add(correction.label());
                weights.of(correction.words())
                        .forEach((word, weight) -> byWord.computeIfAbsent(word, _ -> new ArrayList<>())
                                .add(new Posting(place, weight)));
            });
            written = new Written(names, labels, byWord, counts.size());
            stale = false;
        }
        return written;
    }
}
