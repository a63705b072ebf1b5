package org.mediacenter.routing.alike;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mediacenter.routing.alike.Alike.SharedWord;
import org.mediacenter.routing.learn.WordWeights;

/// Looks among what was reached by its words for what is like a matter.
final class Search {
    /// However much place and topic agree, texts that share less than this tell of different things.
    private static final double LEAST = 0.15;
    /// As words grow rarer or commoner, what is estimated may be this much too low.
    private static final double DOUBT = 0.05;

    private static final int LOOKED_AT = 25;
    private static final int MOST_WORDS = 6;

    private final WordWeights rarity;
    private final Postings.Reached reached;
    private final OpenMatter matter;
    private final Map<String, Double> words;
    private final double length;

    /// @param reached by the words of the matter
    Search(WordWeights rarity, Postings.Reached reached, OpenMatter matter) {
        this.rarity = rarity;
        this.reached = reached;
        this.matter = matter;
        words = rarity.of(matter.words());
        length = length(rarity, matter);
    }

    /// Of the weights of a text's words together.
    static double length(WordWeights rarity, OpenMatter matter) {
        return Math.sqrt(matter.words().stream()
                .mapToDouble(rarity::telling)
                .map(weight -> weight * weight)
                .sum());
    }

    /// A matter that is like the one looked for.
    record Found(OpenMatter matter, Evidence evidence, List<SharedWord> words, double closeness) {
        private static final Comparator<Found> LIKEST_FIRST = Comparator.comparingDouble(Found::score)
                .reversed()
                .thenComparing(found -> found.matter().at(), Comparator.reverseOrder());

        double score() {
            return closeness + evidence.weight();
        }

        Alike alike(OpenMatter other) {
            return new Alike(
                    matter.number(),
                    score(),
                    words.stream().limit(MOST_WORDS).toList(),
                    evidence.samePlace(),
                    evidence.sameTopic(),
                    evidence.metres(),
                    Duration.between(matter.at(), other.at()).abs());
        }
    }

    /// Estimated first, for all; the best are looked at closely.
    ///
    /// @param possible asked of all that share enough words, so it must be cheap
    /// @param wanted asked of those that are like it
    Stream<Found> found(Predicate<OpenMatter> possible, Predicate<OpenMatter> wanted) {
        return reached.matters().stream()
                .filter(other -> closeness(other) >= LEAST - DOUBT && possible.test(other.matter()))
                .map(this::estimated)
                .filter(estimate -> !estimate.evidence().apart()
                        && estimate.score() >= Alike.CUT - DOUBT
                        && wanted.test(estimate.matter()))
                .sorted(Comparator.comparingDouble(Estimate::score).reversed())
                .limit(LOOKED_AT)
                .map(this::closely)
                .filter(found -> found.closeness() >= LEAST && found.score() >= Alike.CUT)
                .sorted(Found.LIKEST_FIRST);
    }

    private record Estimate(OpenMatter matter, Evidence evidence, double score) {}

    private Estimate estimated(Entered other) {
        Evidence evidence = Evidence.of(matter, other.matter());
        return new Estimate(other.matter(), evidence, closeness(other) + evidence.weight());
    }

    /// By the length the other text had when it was entered.
    private double closeness(Entered other) {
        return reached.sums()[other.slot()] * length / other.length();
    }

    private Found closely(Estimate estimate) {
        Map<String, Double> others = rarity.of(estimate.matter().words());
        List<SharedWord> shared = words.entrySet().stream()
                .filter(word -> others.containsKey(word.getKey()))
                .map(word -> new SharedWord(word.getKey(), word.getValue() * others.getOrDefault(word.getKey(), 0.0)))
                .sorted(Comparator.comparingDouble(SharedWord::weight)
                        .reversed()
                        .thenComparing(SharedWord::word))
                .toList();
        double closeness = shared.stream().mapToDouble(SharedWord::weight).sum();
        return new Found(estimate.matter(), estimate.evidence(), shared, closeness);
    }
}
