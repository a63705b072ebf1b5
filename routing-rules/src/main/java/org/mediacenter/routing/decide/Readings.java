package org.mediacenter.routing.decide;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.Rule;

/// What the text says beside the department: kind, priority, marks, referral.
final class Readings {
    private final RoutingProfile profile;

    Readings(RoutingProfile profile) {
        this.profile = profile;
    }

    /// @param decided the kind that follows from the best candidate alone: outside, or spam
    /// @param leads the best guesses, sure or not, where somebody in the city must act: of all that
    ///     was learnt, and of the text alone. One that is confidential is enough
    Routing.Reading read(Heard heard, Optional<Kind> decided, List<Guess> leads) {
        List<Rule> matched = heard.rules();
        Kind kind = decided.or(() -> loudestKind(matched)).orElse(Kind.COMPLAINT);
        Set<Mark> marks = marks(matched, leads);
        return new Routing.Reading(
                kind,
                priority(matched, kind, marks),
                heard.where(),
                marks,
                referral(matched, kind),
                heard.wordsBesidePlaces());
    }

    /// "Not ours" and spam are candidates of their own and count only where they win.
    private static Optional<Kind> loudestKind(List<Rule> matched) {
        return matched.stream()
                .filter(rule -> rule.kind()
                        .filter(kind -> kind != Kind.NOT_OURS && kind != Kind.SPAM)
                        .isPresent())
                .max(Comparator.comparingDouble(Rule::weight))
                .flatMap(Rule::kind);
    }

    private Set<Mark> marks(List<Rule> matched, List<Guess> leads) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        matched.forEach(rule -> marks.addAll(rule.marks()));
        if (leads.stream().anyMatch(this::isConfidential)) {
            marks.add(Mark.CONFIDENTIAL);
        }
        return marks;
    }

    /// Where the topic is not known, all that the department answers for must be confidential.
    private boolean isConfidential(Guess lead) {
        if (lead.topic().isPresent()) {
            return lead.topic()
                    .flatMap(profile::topic)
                    .filter(Topic::confidential)
                    .isPresent();
        }
        List<Topic> topics = profile.topicsOf(lead.department());
        return !topics.isEmpty() && topics.stream().allMatch(Topic::confidential);
    }

    private static Priority priority(List<Rule> matched, Kind kind, Set<Mark> marks) {
        if (kind == Kind.SPAM || (kind == Kind.APPRECIATION && !marks.contains(Mark.DANGER_TO_LIFE))) {
            return Priority.LOW;
        }
        return matched.stream()
                .flatMap(rule -> rule.priority().stream())
                .max(Comparator.naturalOrder())
                .orElse(Priority.NORMAL);
    }

    private static Optional<String> referral(List<Rule> matched, Kind kind) {
        if (kind != Kind.NOT_OURS) {
            return Optional.empty();
        }
        return matched.stream()
                .filter(rule -> rule.kind().filter(Kind.NOT_OURS::equals).isPresent())
                .max(Comparator.comparingDouble(Rule::weight))
                .flatMap(Rule::referral);
    }
}
