package org.mediacenter.routing.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// One rule of the rule book: when a text matches the query, this speaks.
///
/// @param id its name, told to officers and kept with the decision
/// @param department who must act, where the rule says so
/// @param topic on what topic, where the rule says so; always one of `department`
/// @param kind what the citizen wants, where the rule says so
/// @param priority how soon, where the rule says so; the highest of all matching rules counts
/// @param marks what must be known before anybody opens the complaint
/// @param supporting who must act too when `department` leads
/// @param referral text for the citizen where somebody outside must answer ([Kind#NOT_OURS])
/// @param weight how loud the rule speaks, beside about 3 for the most telling topic word
/// @param query in the syntax of Lucene's classic query parser; words without operator must all occur
/// @param explanation why the rule exists, in words an officer accepts
public record Rule(
        String id,
        Optional<DepartmentCode> department,
        Optional<TopicCode> topic,
        Optional<Kind> kind,
        Optional<Priority> priority,
        Set<Mark> marks,
        List<DepartmentCode> supporting,
        Optional<String> referral,
        double weight,
        String query,
        String explanation) {
    /// The weight of a rule that names none.
    public static final double USUAL_WEIGHT = 3;

    public Rule {
        marks = Set.copyOf(marks);
        supporting = List.copyOf(supporting);
    }
}
