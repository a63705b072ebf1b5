package org.mediacenter.routing.learn;

/// A word of the text that spoke for a label.
///
/// @param from its first UTF-16 character in the text
/// @param to one past its last
/// @param weight how much it raised the label's log-odds against the others; only comparable within
///     one text
public record Telling(int from, int to, double weight) {}
