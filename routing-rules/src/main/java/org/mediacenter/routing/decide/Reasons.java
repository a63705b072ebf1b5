package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.rules.Rule;
import org.mediacenter.routing.rules.RuleMatch;
import org.mediacenter.routing.text.Word;

/// Puts what spoke for a candidate into reasons, weightiest first.
final class Reasons {
    private static final int MOST = 16;
    /// What spoke less than this share of the loudest word is no reason to anybody who reads it.
    private static final double LEAST_BESIDE_LOUDEST = 0.25;

    private final String text;
    private final List<Word> words;
    private final List<Weighed> weighed = new ArrayList<>();
    private final Map<Integer, Double> byWord = new HashMap<>();

    private record Weighed(double weight, Reason reason) {}

    Reasons(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    Reasons spokenBy(List<Tally.Voice> voices) {
        for (Tally.Voice voice : voices) {
            switch (voice) {
                case Tally.Voice.OfWords said -> words(said);
                case Tally.Voice.OfRule said -> rule(said.match(), said.weight());
                case Tally.Voice.OfCitizen said -> add(said.weight(), new Reason.CitizenChose(said.topic()));
            }
        }
        return this;
    }

    private void words(Tally.Voice.OfWords said) {
        double each = said.weight() / (said.to() - said.from());
        for (int word = said.from(); word < said.to(); word++) {
            byWord.merge(word, each, Double::sum);
        }
    }

    private void rule(RuleMatch match, double weight) {
        add(weight, new Reason.RuleMatched(match.rule().id(), match.rule().explanation()));
        match.words().forEach(word -> byWord.merge(word, weight / match.words().size(), Double::sum));
    }

    /// The rules that told what the citizen wants; they say nothing about the department and come last.
    Reasons ofKind(List<Rule> rules) {
        rules.forEach(rule -> add(0, new Reason.RuleMatched(rule.id(), rule.explanation())));
        return this;
    }

    Reasons ofPlace(Optional<Place> place) {
        place.ifPresent(found -> add(0, new Reason.PlaceDecided(found.code(), found.name())));
        return this;
    }

    private void add(double weight, Reason reason) {
        weighed.add(new Weighed(weight, reason));
    }

    List<Reason> all() {
        double loudest =
                byWord.values().stream().mapToDouble(weight -> weight).max().orElse(0);
        byWord.forEach((word, weight) -> {
            if (weight >= LEAST_BESIDE_LOUDEST * loudest) {
                add(weight, reason(words.get(word), weight));
            }
        });
        if (weighed.isEmpty()) {
            return List.of(new Reason.NothingKnown());
        }
        return weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOST)
                .map(Weighed::reason)
                .toList();
    }

    private Reason reason(Word word, double weight) {
        return new Reason.Word(text.substring(word.from(), word.to()), word.from(), word.to(), weight);
    }
}
