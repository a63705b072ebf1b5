package org.mediacenter.hub.search;

import java.util.List;

/// A short piece of a complaint with the words that were looked for: text, never markup.
///
/// @param text on one line; telephone numbers, identity numbers and tracking keys are hidden in it
/// @param ranges where the words stand in it, in order and apart
public record Passage(String text, List<Range> ranges, Source source) {
    public Passage {
        ranges = List.copyOf(ranges);
    }

    /// Where a word stands in the text.
    ///
    /// @param from the first UTF-16 character
    /// @param to one past the last
    public record Range(int from, int to) {}

    /// What a passage is taken from.
    public enum Source {
        MESSAGE,
        REPLY,
        NOTE,
        /// The complaint's own.
        NUMBER,
        PLACE
    }
}
