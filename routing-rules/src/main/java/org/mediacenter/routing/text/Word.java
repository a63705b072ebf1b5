package org.mediacenter.routing.text;

/// One word of a text after analysis.
///
/// @param term what it is compared by (`lubang` for `berlubangnya`)
/// @param from its first UTF-16 character in the original text
/// @param to one past its last character there
public record Word(String term, int from, int to) {}
