package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.rules.Rule;
import org.mediacenter.routing.rules.RuleMatch;
import org.mediacenter.routing.text.Word;

/// Weighs what is said for each candidate in one text. For one thread and one text.
final class Tally {
    private static final double WEIGHT_OF_CHOICE = 2.5;
    private static final double SHARE_OF_FURTHER_RULES = 0.5;
    private static final double SHARE_OF_NEXT_WORD = 0.85;

    private final Candidates candidates;
    private final double[] weights;
    private final double[] topicWeights;
    private final List<Voice> voices = new ArrayList<>();

    /// One thing that spoke for a candidate.
    sealed interface Voice {
        int candidate();

        double weight();

        /// A word or phrase of the text, by the indexes of its words.
        record OfWords(int candidate, double weight, int from, int to) implements Voice {
            OfWords times(double share) {
                return new OfWords(candidate, weight * share, from, to);
            }
        }

        record OfRule(int candidate, double weight, RuleMatch match) implements Voice {}

        record OfCitizen(int candidate, double weight, TopicCode topic) implements Voice {}
    }

    Tally(Candidates candidates) {
        this.candidates = candidates;
        weights = new double[candidates.count()];
        topicWeights = new double[candidates.topicCount()];
    }

    /// Each word counts once, however often it is written, and once for each department, however many of its topics
    /// list it. A department's most telling word counts in full, each further one less, because the words of one
    /// text are not independent.
    void addWords(List<Word> words, TopicWords topicWords) {
        Set<String> counted = new HashSet<>();
        List<Voice.OfWords> said = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            List<TopicWords.Entry> entries = topicWords.at(words, at);
            if (!entries.isEmpty() && counted.add(words.get(at).term())) {
                addEntries(entries, at, said);
            }
        }
        said.sort(Comparator.comparingDouble(Voice.OfWords::weight).reversed());
        double[] share = new double[weights.length];
        Arrays.fill(share, 1);
        for (Voice.OfWords voice : said) {
            add(voice.times(share[voice.candidate()]));
            share[voice.candidate()] *= SHARE_OF_NEXT_WORD;
        }
    }

    private void addEntries(List<TopicWords.Entry> entries, int at, List<Voice.OfWords> said) {
        Map<Integer, TopicWords.Entry> loudest = new HashMap<>();
        for (TopicWords.Entry entry : entries) {
            loudest.merge(entry.department(), entry, (one, other) -> one.weight() >= other.weight() ? one : other);
            if (entry.topic() >= 0) {
                topicWeights[entry.topic()] += entry.weight();
            }
        }
        loudest.values()
                .forEach(entry -> said.add(new Voice.OfWords(
                        entry.department(),
                        entry.weight(),
                        at,
                        at + entry.terms().size())));
    }

    /// The loudest rule of a candidate counts in full, the others by half: rules of one matter often overlap.
    void addRules(List<RuleMatch> matches) {
        double[] loudest = new double[weights.length];
        for (RuleMatch match : matches) {
            Rule rule = match.rule();
            candidates.spokenFor(rule).ifPresent(candidate -> {
                double before = loudest[candidate];
                loudest[candidate] = Math.max(before, rule.weight());
                double more = loudest[candidate] - before;
                double weight = more + SHARE_OF_FURTHER_RULES * Math.min(before, rule.weight());
                add(new Voice.OfRule(candidate, weight, match));
                rule.topic().flatMap(candidates::topicNumber).ifPresent(topic -> topicWeights[topic] += rule.weight());
            });
        }
    }

    void addChoice(TopicCode topic) {
        candidates.topicNumber(topic).ifPresent(number -> {
            topicWeights[number] += WEIGHT_OF_CHOICE;
            add(new Voice.OfCitizen(candidates.departmentOfTopic(number), WEIGHT_OF_CHOICE, topic));
        });
    }

    private void add(Voice voice) {
        weights[voice.candidate()] += voice.weight();
        voices.add(voice);
    }

    double weight(int candidate) {
        return weights[candidate];
    }

    List<Voice> voicesFor(int candidate) {
        return voices.stream().filter(voice -> voice.candidate() == candidate).toList();
    }

    /// The topic of a department that most speaks for; more complaints in the past decide between equals.
    Optional<TopicCode> topicOf(int department, double[] usual) {
        int best = -1;
        double most = 0;
        for (int topic = 0; topic < topicWeights.length; topic++) {
            if (topicWeights[topic] > 0 && candidates.departmentOfTopic(topic) == department) {
                double weight = topicWeights[topic] + usual[topic];
                if (weight > most) {
                    most = weight;
                    best = topic;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(candidates.topic(best));
    }
}
