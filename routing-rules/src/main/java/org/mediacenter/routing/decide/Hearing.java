package org.mediacenter.routing.decide;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.RuleMatch;
import org.mediacenter.routing.text.Word;

/// Hears what rules, topic words, the citizen's topic and place names say in a text. Thread-safe.
final class Hearing {
    private final RoutingProfile profile;
    private final Candidates candidates;
    private final Usual usual;
    private final TopicWords topicWords;

    Hearing(RoutingProfile profile, Candidates candidates, Usual usual) {
        this.profile = profile;
        this.candidates = candidates;
        this.usual = usual;
        topicWords = new TopicWords(profile, candidates);
    }

    Heard hear(ComplaintText complaint) {
        return hear(
                complaint,
                profile.analysis().words(complaint.text()),
                profile.placeFinder().find(complaint));
    }

    /// Without the places, which only choose among the offices of a family.
    Heard hearWords(String text, List<Word> words) {
        return hear(ComplaintText.of(text), words, Whereabouts.unknown());
    }

    private Heard hear(ComplaintText complaint, List<Word> words, Whereabouts where) {
        List<RuleMatch> matches = profile.ruleBook().matching(words);
        Tally tally = tally(complaint, words, matches);
        return new Heard(complaint.text(), words, matches, where, tally, shares(matches, tally));
    }

    private Tally tally(ComplaintText complaint, List<Word> words, List<RuleMatch> matches) {
        Tally tally = new Tally(candidates);
        tally.addWords(words, topicWords);
        tally.addRules(matches);
        complaint.citizensTopic().ifPresent(tally::addChoice);
        return tally;
    }

    /// What is about officials goes where its rule says and is not even guessed for anybody else: the accused would
    /// be among them.
    private List<Confidences.Share> shares(List<RuleMatch> matches, Tally tally) {
        Set<Integer> reserved = matches.stream()
                .map(RuleMatch::rule)
                .filter(rule -> rule.marks().contains(Mark.ABOUT_OFFICIALS))
                .flatMap(rule -> candidates.spokenFor(rule).stream())
                .collect(Collectors.toSet());
        return Confidences.of(
                tally, usual.candidates(), candidate -> reserved.isEmpty() || reserved.contains(candidate));
    }
}
