package org.mediacenter.routing.place;

import java.util.List;

/// A name in the text and the places it may mean.
///
/// @param hinted whether the word before it names the level
/// @param street whether the word before it makes it a street
record Mention(int from, int to, List<NamedPlace> candidates, boolean hinted, boolean street) {

    Mention outsideTheText() {
        return new Mention(0, 0, candidates, hinted, street);
    }

    /// Names one place by itself, whatever else the text says.
    boolean decidesItself() {
        return candidates.size() == 1 && !street && (hinted || !isOrdinaryWord());
    }

    /// Says nothing by itself: an ordinary word with nothing before it that makes it a name.
    boolean isOrdinaryWord() {
        return !hinted && candidates.stream().allMatch(NamedPlace::ordinaryWord);
    }
}
