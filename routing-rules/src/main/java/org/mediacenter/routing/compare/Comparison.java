package org.mediacenter.routing.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mediacenter.routing.rules.Rule;

/// One text as two rule books decide it.
///
/// @param matched ids of the later book's rules that the text matches
/// @param differing ids of the rules that spoke by one book only, or otherwise than by the other
public record Comparison(Sample.Line line, Verdict before, Verdict after, Set<String> matched, List<String> differing) {
    public Comparison {
        matched = Set.copyOf(matched);
        differing = List.copyOf(differing);
    }

    static Comparison of(Sample.Line line, Verdict before, Verdict after, List<Rule> spokeBefore, List<Rule> spoke) {
        Set<Rule> earlier = effects(spokeBefore);
        Set<Rule> later = effects(spoke);
        Stream<Rule> gone = earlier.stream().filter(rule -> !later.contains(rule));
        Stream<Rule> come = later.stream().filter(rule -> !earlier.contains(rule));
        return new Comparison(
                line,
                before,
                after,
                Set.copyOf(spoke.stream().map(Rule::id).toList()),
                Stream.concat(come, gone).map(Rule::id).distinct().toList());
    }

    /// Once a rule speaks, its query and explanation make no difference to the decision.
    private static Set<Rule> effects(List<Rule> rules) {
        Set<Rule> effects = new LinkedHashSet<>();
        rules.forEach(rule -> effects.add(new Rule(
                rule.id(),
                rule.department(),
                rule.topic(),
                rule.kind(),
                rule.priority(),
                rule.marks(),
                rule.supporting(),
                rule.referral(),
                rule.weight(),
                "",
                "")));
        return effects;
    }

    /// Whether something else follows for citizen or officers, be it only that a person must look now.
    public boolean changed() {
        return !before.sameAs(after);
    }

    Optional<String> label() {
        return line.label();
    }
}
