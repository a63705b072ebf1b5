package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Map<String, List<Stretch>> standing = new HashMap<>();
    private final List<Weighed> weighed = new ArrayList<>();
    private final Map<Stretch, Double> byStretch = new HashMap<>();
    private Optional<Reason> place = Optional.empty();

    private record Weighed(double weight, Reason reason) {}

    private record Stretch(int from, int to) {
        Stretch(Word word) {
            this(word.from(), word.to());
        }
    }

    Reasons(String text, List<Word> words) {
        this.text = text;
        this.words = words;
        words.forEach(word ->
                standing.computeIfAbsent(word.term(), _ -> new ArrayList<>()).add(new Stretch(word)));
    }

    /// @param share how much these voices count in the decision
    Reasons spokenBy(List<Tally.Voice> voices, double share) {
        for (Tally.Voice voice : voices) {
            double weight = share * voice.weight();
            switch (voice) {
                case Tally.Voice.OfWords said -> words(said, weight);
                case Tally.Voice.OfRule said -> rule(said.match(), weight);
                case Tally.Voice.OfCitizen said -> add(weight, new Reason.CitizenChose(said.topic()));
            }
        }
        return this;
    }

    private void words(Tally.Voice.OfWords said, double weight) {
        double each = weight / (said.to() - said.from());
        for (Word word : words.subList(said.from(), said.to())) {
            everywhere(word.term(), each);
        }
    }

    /// A word counts once, however often it is written; but it is a reason wherever it stands.
    private void everywhere(String term, double weight) {
        standing.getOrDefault(term, List.of()).forEach(stretch -> byStretch.merge(stretch, weight, Double::sum));
    }

    /// A stretch of the text that spoke in what was learnt; where a word stands there, it is the word's.
    Reasons spoken(int from, int to, double weight) {
        Stretch stretch = words.stream()
                .filter(word -> word.from() < to && word.to() > from)
                .findFirst()
                .map(Stretch::new)
                .orElse(new Stretch(from, to));
        byStretch.merge(stretch, weight, Double::sum);
        return this;
    }

    Reasons similar(String number, double weight) {
        add(weight, new Reason.SimilarComplaint(number, weight));
        return this;
    }

    private void rule(RuleMatch match, double weight) {
        add(weight, new Reason.RuleMatched(match.rule().id(), match.rule().explanation()));
        match.words()
                .forEach(word -> everywhere(
                        words.get(word).term(), weight / match.words().size()));
    }

    /// The rules that told what the citizen wants; they say nothing about the department and come last.
    Reasons ofKind(List<Rule> rules) {
        rules.forEach(rule -> add(0, new Reason.RuleMatched(rule.id(), rule.explanation())));
        return this;
    }

    /// Told last, and however many words are louder: without it nobody knows why it is this office.
    Reasons ofPlace(Optional<OfficeChooser.Office> chosen) {
        place = chosen.map(Reasons::reason);
        return this;
    }

    private static Reason reason(OfficeChooser.Office office) {
        Place place = office.place();
        return office.byPoint()
                ? new Reason.PointDecided(place.code(), place.name())
                : new Reason.PlaceDecided(place.code(), place.name());
    }

    private void add(double weight, Reason reason) {
        weighed.add(new Weighed(weight, reason));
    }

    List<Reason> all() {
        double loudest =
                byStretch.values().stream().mapToDouble(weight -> weight).max().orElse(0);
        byStretch.forEach((stretch, weight) -> {
            if (weight >= LEAST_BESIDE_LOUDEST * loudest) {
                add(weight, reason(stretch, weight));
            }
        });
        if (weighed.isEmpty() && place.isEmpty()) {
            return List.of(new Reason.NothingKnown());
        }
        Stream<Reason> loud = weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(MOST - place.stream().count())
                .map(Weighed::reason);
        return Stream.concat(loud, place.stream()).toList();
    }

    private Reason reason(Stretch at, double weight) {
        return new Reason.Word(text.substring(at.from(), at.to()), at.from(), at.to(), weight);
    }
}
