package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.Rule;

/// Makes the answer of what was heard and of how likely each candidate is: sure or not, which office, which topic, and
/// why. Thread-safe.
final class Verdicts {
    private static final int MOST_GUESSES = 3;

    private final RoutingProfile profile;
    private final Candidates candidates;
    private final Usual usual;
    private final OfficeChooser offices;
    private final Readings readings;

    Verdicts(RoutingProfile profile, Candidates candidates, Usual usual) {
        this.profile = profile;
        this.candidates = candidates;
        this.usual = usual;
        offices = new OfficeChooser(profile);
        readings = new Readings(profile);
    }

    /// What was thought of a text beside what the profile heard.
    ///
    /// @param shares the likeliest candidate first
    /// @param topics the topic of a department, given the one the text itself told
    /// @param because adds what spoke for the best candidate
    record Thought(List<Confidences.Share> shares, Topics topics, ObjIntConsumer<Reasons> because) {}

    /// Chooses the topic of a department.
    @FunctionalInterface
    interface Topics {
        Optional<TopicCode> of(int candidate, Optional<TopicCode> told);
    }

    Routing of(Heard heard, Thought thought) {
        List<Guess> guesses = guesses(heard, thought);
        Optional<Confidences.Share> best = thought.shares().stream().findFirst();
        Optional<Guess> lead = best.filter(share -> candidates.isDepartment(share.candidate()))
                .flatMap(_ -> guesses.stream().findFirst());
        Routing.Reading reading = readings.read(
                heard,
                best.flatMap(share -> candidates.kind(share.candidate())),
                Stream.concat(lead.stream(), told(heard)).toList());
        Reasons because = because(heard, thought, best);
        return lead.filter(this::isSure)
                .<Routing>map(guess ->
                        new Routing.Sure(reading, guess, supporting(best.orElseThrow(), heard), guesses, because.all()))
                .orElseGet(() -> new Routing.Unsure(reading, guesses, because.all()));
    }

    /// What the text tells by itself, whatever was learnt.
    private Stream<Guess> told(Heard heard) {
        return heard.shares().stream()
                .limit(1)
                .filter(share -> candidates.isDepartment(share.candidate()))
                .map(share -> new Guess(
                        candidates.department(share.candidate()),
                        heard.tally().topicOf(share.candidate(), usual.topics()),
                        share.confidence()));
    }

    List<Guess> guesses(Heard heard, Thought thought) {
        List<Guess> guesses = new ArrayList<>();
        for (Confidences.Share share : thought.shares()) {
            if (candidates.isDepartment(share.candidate()) && guesses.size() < MOST_GUESSES) {
                DepartmentCode code = candidates.department(share.candidate());
                Optional<TopicCode> told = heard.tally().topicOf(share.candidate(), usual.topics());
                Optional<TopicCode> topic = thought.topics().of(share.candidate(), told);
                DepartmentCode office = offices.choose(code, heard.where().places())
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

    private Reasons because(Heard heard, Thought thought, Optional<Confidences.Share> best) {
        Reasons reasons = new Reasons(heard.text(), heard.words());
        best.map(Confidences.Share::candidate).ifPresent(candidate -> {
            thought.because().accept(reasons, candidate);
            if (candidates.isDepartment(candidate)) {
                reasons.ofPlace(offices.choose(
                        candidates.department(candidate), heard.where().places()));
            }
        });
        List<Rule> ofKind = heard.rules().stream()
                .filter(rule -> candidates.spokenFor(rule).isEmpty())
                .toList();
        return reasons.ofKind(ofKind);
    }
}
