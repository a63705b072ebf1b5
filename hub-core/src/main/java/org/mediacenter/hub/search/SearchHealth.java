package org.mediacenter.hub.search;

/// How the index does, for people.
///
/// @param whole whether everything can be found
/// @param detail a line that says it
public record SearchHealth(boolean whole, String detail) {}
