package org.mediacenter.hub.learning;

import java.time.Instant;
import java.util.Optional;

/// One model of routing: a recipe, and how it did when it was made.
///
/// @param number 1 for the first
/// @param cutOff it is made of the examples taught up to then
/// @param examples how many those were
/// @param heldBack recent cases it was tried on, not having learnt them
/// @param right how many of those it decided as people had
/// @param rightBefore how many of those the one then in service did
/// @param since when it came to its state
/// @param by who brought it there; absent for the hub itself
public record ModelVersion(
        int number,
        Instant cutOff,
        int examples,
        int heldBack,
        int right,
        int rightBefore,
        Instant trainedAt,
        State state,
        Instant since,
        Optional<String> by) {

    /// Where a model stands.
    public enum State {
        IN_SERVICE,
        /// Did worse than the one in service when it was made.
        NOT_BETTER,
        /// A later one was put in its place.
        REPLACED,
        /// A person put another one in its place.
        ROLLED_BACK
    }

    ModelVersion now(State next, Instant at, Optional<String> who) {
        return new ModelVersion(number, cutOff, examples, heldBack, right, rightBefore, trainedAt, next, at, who);
    }
}
