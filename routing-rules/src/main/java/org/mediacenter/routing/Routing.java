package org.mediacenter.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The answer of [Router#route]: who should get it, or that a person must decide, and always why.
public sealed interface Routing {

    /// What the text says, whether or not the department is clear.
    Reading reading();

    /// The likeliest departments, best first, at most three; empty when nothing is known.
    List<Guess> guesses();

    /// What spoke for the best guess, weightiest first; never empty.
    List<Reason> because();

    /// Sure enough to hand over without a person.
    ///
    /// @param lead the department that must answer
    /// @param supporting others that must act too
    record Sure(Reading reading, Guess lead, List<DepartmentCode> supporting, List<Guess> guesses, List<Reason> because)
            implements Routing {
        public Sure {
            supporting = List.copyOf(supporting);
            guesses = List.copyOf(guesses);
            because = List.copyOf(because);
        }
    }

    /// Below the profile's cut: to the triage queue, with the best guesses.
    record Unsure(Reading reading, List<Guess> guesses, List<Reason> because) implements Routing {
        public Unsure {
            guesses = List.copyOf(guesses);
            because = List.copyOf(because);
        }
    }

    /// What was read in the text.
    ///
    /// @param words its distinct words in their order, as texts are held against each other; those that name a
    /// place stand in `where`
    /// @param referral text for the citizen where somebody outside the city must answer ([Kind#NOT_OURS])
    record Reading(
            Kind kind,
            Priority priority,
            Whereabouts where,
            Set<Mark> marks,
            Optional<String> referral,
            List<String> words) {
        public Reading {
            marks = Set.copyOf(marks);
            words = List.copyOf(words);
        }

        /// The districts and villages named; see [Whereabouts#places()].
        public List<PlaceFound> places() {
            return where.places();
        }
    }
}
