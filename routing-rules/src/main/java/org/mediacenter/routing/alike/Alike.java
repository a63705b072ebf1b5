package org.mediacenter.routing.alike;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// An open complaint that may be about the same matter as another, and why.
///
/// @param number of the one found
/// @param score how near the two are; from [#CUT] on one is proposed, and hardly any is above 1.5
/// @param words analysed words both have, the most telling first, at most six
/// @param samePlace whether both certainly name one place
/// @param sameTopic whether both are about one topic
/// @param metres between their points, where both have one
/// @param between how long after each other they were accepted, never negative
public record Alike(
        String number,
        double score,
        List<SharedWord> words,
        boolean samePlace,
        boolean sameTopic,
        Optional<Integer> metres,
        Duration between) {
    /// Chosen on invented texts: two people who tell of one thing are above it, two things of one sort below.
    public static final double CUT = 0.6;

    public Alike {
        words = List.copyOf(words);
    }

    /// A word two texts share.
    ///
    /// @param weight its part of how close their words are, 0 to 1
    public record SharedWord(String word, double weight) {}
}
