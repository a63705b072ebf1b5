package org.mediacenter.routing.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.Rule;
import org.mediacenter.routing.rules.RuleBook;
import org.mediacenter.routing.rules.RuleMatch;

/// A sample decided by two versions of one profile that differ in nothing but `rules.yaml`.
///
/// @param compared every text of the sample, in its order
public record Differences(RoutingProfile before, RoutingProfile after, List<Comparison> compared) {
    public Differences {
        compared = List.copyOf(compared);
    }

    /// Decides all texts twice.
    public static Differences of(RoutingProfile before, RoutingProfile after, Sample sample) {
        Router earlier = new ProfileRouter(before);
        Router later = new ProfileRouter(after);
        return new Differences(
                before,
                after,
                sample.lines().stream()
                        .map(line -> Comparison.of(
                                line,
                                Verdict.of(earlier.route(ComplaintText.of(line.text()))),
                                Verdict.of(later.route(ComplaintText.of(line.text()))),
                                matching(before, line.text()),
                                matching(after, line.text())))
                        .toList());
    }

    private static List<Rule> matching(RoutingProfile profile, String text) {
        RuleBook book = profile.ruleBook();
        return book.matching(profile.analysis().words(text)).stream()
                .map(RuleMatch::rule)
                .toList();
    }

    /// What was changed in the rule list itself.
    public BookChanges ofBooks() {
        return BookChanges.between(before.ruleBook().rules(), after.ruleBook().rules());
    }

    /// The texts for which something else follows now.
    public List<Comparison> changed() {
        return compared.stream().filter(Comparison::changed).toList();
    }

    /// Ids of the later book's rules that no text of the sample matches.
    public List<String> withoutText() {
        Set<String> matched = new HashSet<>();
        compared.forEach(one -> matched.addAll(one.matched()));
        return after.ruleBook().rules().stream()
                .map(Rule::id)
                .filter(id -> !matched.contains(id))
                .toList();
    }

    /// How the best guess fares against the labels.
    public Labelled labelled() {
        Names names = new Names(after);
        int better = 0;
        int worse = 0;
        int all = 0;
        for (Comparison one : compared) {
            String label = one.label().filter(names::know).orElse("");
            if (!label.isEmpty()) {
                boolean was = names.isRight(label, one.before());
                boolean is = names.isRight(label, one.after());
                all++;
                better += is && !was ? 1 : 0;
                worse += was && !is ? 1 : 0;
            }
        }
        return new Labelled(all, better, worse);
    }

    /// Counts of texts.
    ///
    /// @param texts that have a label naming a department of the profile
    /// @param better right now, wrong before
    /// @param worse wrong now, right before
    public record Labelled(int texts, int better, int worse) {}
}
