package org.mediacenter.routing.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.learn.Classifier;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.learn.Learnt;
import org.mediacenter.routing.learn.Opinion;
import org.mediacenter.routing.learn.Scored;
import org.mediacenter.routing.learn.TermReader;
import org.mediacenter.routing.learn.Terms;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.Rule;

/// Decides by what the profile says and by what people decided before.
///
/// The profile alone decides about officials and danger to life, and wherever a rule says so with a
/// weight that settles the matter: these are the city's orders, not experience. The offices of a
/// family are learnt as one; the place still chooses which.
///
/// Deciding is thread-safe at any time until [#close]; [#learn], [#forget], [#train] and [#serve]
/// want one caller at a time.
public final class LearningRouter implements Router, AutoCloseable {
    private static final double SETTLES = 20;
    private static final double DECIDES = 0.5;
    private static final double LEAST = 0.01;

    private final RoutingProfile profile;
    private final Candidates candidates;
    private final TermReader reader;
    private final Learnt learnt;
    private final Map<String, TopicCode> topics = new ConcurrentHashMap<>();
    private volatile Reading reading;

    /// What reads a text by the profile's rules; the one thing of it that may change while routing goes on.
    private record Reading(Hearing hearing, Verdicts verdicts) {
        static Reading of(RoutingProfile profile, Candidates candidates) {
            Usual usual = Usual.of(profile, candidates);
            return new Reading(new Hearing(profile, candidates, usual), new Verdicts(profile, candidates, usual));
        }
    }

    public LearningRouter(RoutingProfile profile) {
        this.profile = profile;
        candidates = new Candidates(profile);
        reading = Reading.of(profile, candidates);
        reader = new TermReader(
                profile.analysis(),
                (text, words) -> known(reading.hearing().hearWords(text, words).shares()));
        learnt = new Learnt(reader);
    }

    /// Goes on by the rules of `next` and its cut; everything else stays as it was. What was learnt stays, and a
    /// model in service was trained beside the rules before: train it anew where that matters. May be called at any
    /// time, by any thread.
    ///
    /// @param next differs from the router's own profile in nothing but its rules
    public void ruleBy(RoutingProfile next) {
        reading = Reading.of(profile.withRules(next), candidates);
    }

    @Override
    public Routing route(ComplaintText complaint) {
        Reading now = reading;
        Heard heard = now.hearing().hear(complaint);
        return now.verdicts().of(heard, isSettled(heard) ? ProfileRouter.alone(heard) : thought(heard));
    }

    private boolean isSettled(Heard heard) {
        return heard.isAboutOfficials() || heard.rules().stream().anyMatch(this::settles);
    }

    private boolean settles(Rule rule) {
        boolean order = rule.weight() >= SETTLES || rule.marks().contains(Mark.DANGER_TO_LIFE);
        return order && candidates.spokenFor(rule).isPresent();
    }

    private Verdicts.Thought thought(Heard heard) {
        Terms terms = reader.read(heard.text(), heard.words(), known(heard.shares()));
        Opinion opinion = learnt.opinion(terms);
        if (!opinion.isAnything()) {
            return ProfileRouter.alone(heard);
        }
        Spoken spoken = new Spoken(opinion);
        return new Verdicts.Thought(
                shares(heard, opinion),
                (candidate, told) -> topic(candidate, told, opinion),
                (reasons, candidate) -> spoken.add(reasons, heard.tally().voicesFor(candidate), label(candidate)));
    }

    /// What is meant for nobody in the city keeps its share: no example speaks of it, only
    /// corrections speak against.
    private List<Confidences.Share> shares(Heard heard, Opinion opinion) {
        List<Confidences.Share> shares = new ArrayList<>();
        double elsewhere = 0;
        for (Confidences.Share own : heard.shares()) {
            if (!candidates.isDepartment(own.candidate())) {
                double kept = own.confidence() * (1 - opinion.corrected());
                elsewhere += kept;
                shares.add(new Confidences.Share(own.candidate(), kept));
            }
        }
        double here = opinion.labels().stream().mapToDouble(Scored::probability).sum();
        double times = Math.min(1, (1 - elsewhere) / here);
        for (Scored one : opinion.labels()) {
            int candidate = candidates.number(new DepartmentCode(one.label()));
            double confidence = one.probability() * times;
            if (candidate >= 0 && confidence >= LEAST) {
                shares.add(new Confidences.Share(candidate, confidence));
            }
        }
        shares.sort(Comparator.comparingDouble(Confidences.Share::confidence).reversed());
        return shares;
    }

    /// The topic of the closest past complaint of that department where corrections decided or the
    /// text told none.
    private Optional<TopicCode> topic(int candidate, Optional<TopicCode> told, Opinion opinion) {
        Optional<TopicCode> past = opinion.near().stream()
                .filter(near -> near.label().equals(label(candidate)))
                .flatMap(near -> Optional.ofNullable(topics.get(near.name())).stream())
                .findFirst();
        return opinion.corrected() >= DECIDES ? past.or(() -> told) : told.or(() -> past);
    }

    private List<Scored> known(List<Confidences.Share> shares) {
        return shares.stream()
                .filter(share -> candidates.isDepartment(share.candidate()))
                .map(share -> new Scored(label(share.candidate()), share.confidence()))
                .toList();
    }

    private String label(int candidate) {
        return candidates.isDepartment(candidate)
                ? candidates.department(candidate).value()
                : "";
    }

    /// Learns what people decided about a complaint, in the place of what was learnt of it before.
    ///
    /// It counts at once where a text is close to it, and in a model from the next training on.
    ///
    /// @return false where the profile does not have that department: it teaches nothing
    public boolean learn(String number, Taught taught) {
        DepartmentCode department =
                profile.familyOf(taught.department()).map(OfficeFamily::code).orElse(taught.department());
        forget(number);
        boolean known = candidates.number(department) >= 0;
        if (known) {
            taught.topic()
                    .filter(topic -> candidates.topicNumber(topic).isPresent())
                    .ifPresent(topic -> topics.put(number, topic));
            learnt.learn(
                    number, new Example(department.value(), taught.complaint().text()), taught.corrected());
        }
        return known;
    }

    /// Forgets a complaint: at once where texts are close to it, in a model from the next
    /// training on.
    public void forget(String number) {
        learnt.forget(number);
        topics.remove(number);
    }

    /// A model of these complaints, on the caller's thread: some seconds for ten thousand. The
    /// same complaints in the
    /// same order give the same model; it is not in service yet. Empty where none of them is
    /// known.
    public Optional<RoutingModel> train(Collection<String> numbers) {
        return learnt.trained(numbers).map(RoutingModel::new);
    }

    /// How many of these complaints a model decides as people did; without one, the profile alone.
    public int right(Optional<RoutingModel> model, Collection<String> numbers) {
        return (int) learnt.known(numbers)
                .filter(example -> best(model.map(RoutingModel::classifier), example.text())
                        .filter(example.label()::equals)
                        .isPresent())
                .count();
    }

    private Optional<String> best(Optional<Classifier> model, String text) {
        return model
                .map(trained -> trained.classify(text))
                .orElseGet(() -> known(reading.hearing()
                        .hearWords(text, profile.analysis().words(text))
                        .shares()))
                .stream()
                .findFirst()
                .map(Scored::label);
    }

    /// Puts a model in service; without one, the profile and the closest past complaints decide.
    public void serve(Optional<RoutingModel> model) {
        learnt.serve(model.map(RoutingModel::classifier));
    }

    /// The examples learnt last, in the order they were learnt; wants the one caller who learns.
    ///
    /// @param most how many
    public List<Example> sample(int most) {
        List<String> names = learnt.names();
        return learnt.known(names.subList(Math.max(0, names.size() - most), names.size()))
                .toList();
    }

    /// How many complaints were learnt.
    public int size() {
        return learnt.size();
    }

    @Override
    public void close() {
        learnt.close();
    }
}
