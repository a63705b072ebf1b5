package org.mediacenter.routing.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Guess;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;

/// What follows from a decision for citizen and officers.
///
/// @param department the best guess, sure or not; empty where nothing is known or nobody in the city must act
/// @param sure handed over without a person
/// @param confidence 0 to 1
/// @param referral text for the citizen where somebody outside the city must answer
public record Verdict(
        Optional<DepartmentCode> department,
        Optional<TopicCode> topic,
        boolean sure,
        double confidence,
        Kind kind,
        Priority priority,
        Set<Mark> marks,
        List<DepartmentCode> supporting,
        Optional<String> referral) {
    public Verdict {
        marks = Set.copyOf(marks);
        supporting = List.copyOf(supporting);
    }

    static Verdict of(Routing routing) {
        Routing.Reading reading = routing.reading();
        boolean somebody = reading.kind() != Kind.NOT_OURS && reading.kind() != Kind.SPAM;
        Optional<Guess> best = somebody ? routing.guesses().stream().findFirst() : Optional.empty();
        return new Verdict(
                best.map(Guess::department),
                best.flatMap(Guess::topic),
                routing instanceof Routing.Sure,
                best.map(Guess::confidence).orElse(0.0),
                reading.kind(),
                reading.priority(),
                reading.marks(),
                routing instanceof Routing.Sure sure ? sure.supporting() : List.of(),
                reading.referral());
    }

    /// Whether the same follows, however confidently.
    boolean sameAs(Verdict other) {
        return withConfidenceOf(other).equals(other);
    }

    private Verdict withConfidenceOf(Verdict other) {
        return new Verdict(department, topic, sure, other.confidence, kind, priority, marks, supporting, referral);
    }
}
