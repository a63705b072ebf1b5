package org.mediacenter.routing.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two opinions about one text made one.
final class Mixture {
    private Mixture() {}

    /// Labels with their probabilities, the most probable first.
    ///
    /// @param share 0 to 1, how much the second opinion counts
    static List<Scored> of(List<Scored> first, List<Scored> second, double share) {
        Map<String, Double> sum = new HashMap<>();
        first.forEach(one -> sum.merge(one.label(), (1 - share) * one.probability(), Double::sum));
        second.forEach(one -> sum.merge(one.label(), share * one.probability(), Double::sum));
        return sorted(sum);
    }

    static List<Scored> sorted(Map<String, Double> probabilities) {
        List<Scored> all = new ArrayList<>(probabilities.size());
        probabilities.forEach((label, probability) -> all.add(new Scored(label, probability)));
        all.sort(Comparator.comparingDouble(Scored::probability).reversed().thenComparing(Scored::label));
        return all;
    }

    static double probability(List<Scored> opinion, String label) {
        return opinion.stream()
                .filter(one -> one.label().equals(label))
                .mapToDouble(Scored::probability)
                .findFirst()
                .orElse(0);
    }
}
