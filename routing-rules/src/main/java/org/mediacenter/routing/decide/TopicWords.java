package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.text.TextAnalysis;
import org.mediacenter.routing.text.Word;

/// What the words of the profile's topics, and the names people call departments by, speak for.
///
/// A word that few departments list weighs more: `ln((departments + 1) / departments that list it)`, the inverse
/// document frequency with departments for documents. Words late in a topic's list weigh a little less, words that
/// stand together a little more.
///
/// Words that were only counted as frequent in a topic's past complaints weigh by the share of the department among
/// all whose complaints they are frequent in, each topic counting as the square root of its complaints: many are noise
/// that stands everywhere. Immutable, thread-safe.
final class TopicWords {
    private static final int NO_TOPIC = -1;
    private static final double LESS_PER_RANK = 0.02;
    private static final double LEAST_BY_RANK = 0.6;
    private static final double MORE_FOR_PHRASE = 1.25;
    private static final double WEIGHT_OF_NAME = 2;
    private static final double WEIGHT_OF_FREQUENT = 2.2;
    /// A word that stands everywhere says nothing to anybody, and would cost time in every text.
    private static final double LEAST_OF_FREQUENT = 0.3;

    /// As many complaints again as if the word stood in others nobody counted.
    private static final double UNCOUNTED = 2;

    private final Map<String, List<Entry>> byFirstTerm = new HashMap<>();

    /// A word or phrase that speaks.
    ///
    /// @param terms one or more, in order
    /// @param topic its number, or -1 where it speaks for the department only
    record Entry(List<String> terms, int department, int topic, double weight) {
        boolean standsAt(List<Word> words, int at) {
            if (at + terms.size() > words.size()) {
                return false;
            }
            for (int i = 1; i < terms.size(); i++) {
                if (!terms.get(i).equals(words.get(at + i).term())) {
                    return false;
                }
            }
            return true;
        }
    }

    TopicWords(RoutingProfile profile, Candidates candidates) {
        Map<List<String>, Set<Integer>> listedBy = listedBy(profile, candidates);
        for (Topic topic : profile.topics().values()) {
            int number = candidates.topicNumber(topic.code()).orElseThrow();
            int department = candidates.departmentOfTopic(number);
            for (int rank = 0; rank < topic.words().size(); rank++) {
                List<String> terms = terms(profile.analysis(), topic.words().get(rank));
                Set<Integer> listing = listedBy.getOrDefault(terms, Set.of());
                double weight = weight(rank, terms.size(), listing.size(), candidates.departmentCount());
                enter(new Entry(terms, department, number, weight));
            }
        }
        enterFrequent(profile, candidates);
        profile.callNames()
                .forEach((code, names) -> names.forEach(name -> enter(new Entry(
                        terms(profile.analysis(), name), candidates.number(code), NO_TOPIC, WEIGHT_OF_NAME))));
    }

    private void enterFrequent(RoutingProfile profile, Candidates candidates) {
        Map<String, double[]> counted = new HashMap<>();
        profile.frequentWords().forEach((topic, words) -> {
            int department = candidates.number(topic.department());
            double complaints = Math.sqrt(profile.complaints().getOrDefault(topic, 0));
            for (String word : words) {
                profile.analysis()
                        .words(word)
                        .forEach(
                                one -> counted.computeIfAbsent(
                                                one.term(), _ -> new double[candidates.departmentCount()])[
                                        department] += complaints);
            }
        });
        counted.forEach((term, departments) -> {
            double all = Arrays.stream(departments).sum() + UNCOUNTED;
            for (int department = 0; department < departments.length; department++) {
                double weight = WEIGHT_OF_FREQUENT * departments[department] / all;
                if (weight >= LEAST_OF_FREQUENT) {
                    enter(new Entry(List.of(term), department, NO_TOPIC, weight));
                }
            }
        });
    }

    private static Map<List<String>, Set<Integer>> listedBy(RoutingProfile profile, Candidates candidates) {
        Map<List<String>, Set<Integer>> listedBy = new HashMap<>();
        for (Topic topic : profile.topics().values()) {
            int department = candidates.number(topic.code().department());
            for (String word : topic.words()) {
                listedBy.computeIfAbsent(terms(profile.analysis(), word), _ -> new HashSet<>())
                        .add(department);
            }
        }
        return listedBy;
    }

    private static List<String> terms(TextAnalysis analysis, String word) {
        return analysis.words(word).stream().map(Word::term).toList();
    }

    private static double weight(int rank, int length, int listing, int departments) {
        double rarity = Math.log((departments + 1.0) / listing);
        double byRank = Math.max(LEAST_BY_RANK, 1 - LESS_PER_RANK * rank);
        return rarity * byRank * (length > 1 ? MORE_FOR_PHRASE : 1);
    }

    private void enter(Entry entry) {
        if (!entry.terms().isEmpty() && entry.department() >= 0) {
            byFirstTerm
                    .computeIfAbsent(entry.terms().getFirst(), _ -> new ArrayList<>())
                    .add(entry);
        }
    }

    /// The entries that begin at a word of the text.
    List<Entry> at(List<Word> words, int at) {
        List<Entry> all = byFirstTerm.getOrDefault(words.get(at).term(), List.of());
        return all.stream().filter(entry -> entry.standsAt(words, at)).toList();
    }
}
