package org.mediacenter.routing;

/// A place the text names.
///
/// @param from first character of the name in the text; 0 to 0 where only the address names it
/// @param to one past its last character
/// @param certain false where the same words name several places and nothing in the text decides between them
public record PlaceFound(Place place, int from, int to, boolean certain) {}
