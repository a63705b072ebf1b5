package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.Reason;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.place.PlaceFinder;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.Rule;
import org.mediacenter.routing.rules.RuleMatch;
import org.mediacenter.routing.text.Word;

/// Decides by what a city profile says, having learnt nothing: rules, topic words, the citizen's topic and the place.
///
/// Looks at the beginning of a text only, so that its work is bounded; see [org.mediacenter.routing.text.TextAnalysis].
public final class ProfileRouter implements Router {
    private static final int MOST_GUESSES = 3;

    private final RoutingProfile profile;
    private final Candidates candidates;
    private final TopicWords topicWords;
    private final Usual usual;
    private final PlaceFinder places;
    private final OfficeChooser offices;
    private final Readings readings;

    public ProfileRouter(RoutingProfile profile) {
        this.profile = profile;
        candidates = new Candidates(profile);
        topicWords = new TopicWords(profile, candidates);
        usual = Usual.of(profile, candidates);
        places = new PlaceFinder(profile.placeNames());
        offices = new OfficeChooser(profile);
        readings = new Readings(profile);
    }

    @Override
    public Routing route(ComplaintText complaint) {
        List<Word> words = profile.analysis().words(complaint.text());
        List<RuleMatch> matches = profile.ruleBook().matching(words);
        List<PlaceFound> found = places.find(complaint.text(), complaint.address());
        Tally tally = new Tally(candidates);
        tally.addWords(words, topicWords);
        tally.addRules(matches);
        complaint.citizensTopic().ifPresent(tally::addChoice);
        return decide(new Heard(complaint.text(), words, matches, found, tally));
    }

    /// Everything heard in one text.
    private record Heard(String text, List<Word> words, List<RuleMatch> matches, List<PlaceFound> places, Tally tally) {
        List<Rule> rules() {
            return matches.stream().map(RuleMatch::rule).toList();
        }
    }

    private Routing decide(Heard heard) {
        List<Confidences.Share> shares = shares(heard);
        List<Guess> guesses = guesses(shares, heard);
        Optional<Confidences.Share> best = shares.stream().findFirst();
        Optional<Guess> lead = best.filter(share -> candidates.isDepartment(share.candidate()))
                .flatMap(_ -> guesses.stream().findFirst());
        Routing.Reading reading = readings.read(
                heard.rules(),
                heard.places(),
                best.flatMap(share -> candidates.kind(share.candidate())),
                lead.flatMap(Guess::topic));
        List<Reason> because = because(heard, best);
        return lead.filter(this::isSure)
                .<Routing>map(guess ->
                        new Routing.Sure(reading, guess, supporting(best.orElseThrow(), heard), guesses, because))
                .orElseGet(() -> new Routing.Unsure(reading, guesses, because));
    }

    /// What is about officials goes where its rule says and is not even guessed for anybody else: the accused would
    /// be among them.
    private List<Confidences.Share> shares(Heard heard) {
        Set<Integer> reserved = heard.rules().stream()
                .filter(rule -> rule.marks().contains(Mark.ABOUT_OFFICIALS))
                .flatMap(rule -> candidates.spokenFor(rule).stream())
                .collect(Collectors.toSet());
        return Confidences.of(
                heard.tally(), usual.candidates(), candidate -> reserved.isEmpty() || reserved.contains(candidate));
    }

    private List<Guess> guesses(List<Confidences.Share> shares, Heard heard) {
        List<Guess> guesses = new ArrayList<>();
        for (Confidences.Share share : shares) {
            if (candidates.isDepartment(share.candidate()) && guesses.size() < MOST_GUESSES) {
                DepartmentCode code = candidates.department(share.candidate());
                Optional<TopicCode> topic = heard.tally().topicOf(share.candidate(), usual.topics());
                DepartmentCode office = offices.choose(code, heard.places())
                        .map(OfficeChooser.Office::code)
                        .orElse(code);
                guesses.add(new Guess(office, topic, share.confidence()));
            }
        }
        return guesses;
    }

    /// A family is no office yet.
    private boolean isSure(Guess lead) {
        return lead.confidence() >= profile.cut() && !offices.isFamily(lead.department());
    }

    private List<DepartmentCode> supporting(Confidences.Share lead, Heard heard) {
        DepartmentCode leading = candidates.department(lead.candidate());
        return heard.rules().stream()
                .filter(rule -> rule.department().filter(leading::equals).isPresent())
                .flatMap(rule -> rule.supporting().stream())
                .filter(code -> !code.equals(leading))
                .distinct()
                .toList();
    }

    private List<Reason> because(Heard heard, Optional<Confidences.Share> best) {
        Reasons reasons = new Reasons(heard.text(), heard.words());
        best.map(Confidences.Share::candidate).ifPresent(candidate -> {
            reasons.spokenBy(heard.tally().voicesFor(candidate));
            if (candidates.isDepartment(candidate)) {
                reasons.ofPlace(offices.choose(candidates.department(candidate), heard.places())
                        .map(OfficeChooser.Office::place));
            }
        });
        List<Rule> ofKind = heard.rules().stream()
                .filter(rule -> candidates.spokenFor(rule).isEmpty())
                .toList();
        return reasons.ofKind(ofKind).all();
    }
}
