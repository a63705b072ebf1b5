package org.mediacenter.routing;

/// A place the text names, or the point lies in.
///
/// @param from first character of the name in the text; 0 to 0 where only the address names
///     it or only the point tells it
/// @param to one past its last character
/// @param certain false where the same words name several places and nothing in the text
///     decides between them, and where the point may lie in several
/// @param byPoint whether the point told it, or decided between the places the words may name
public record PlaceFound(Place place, int from, int to, boolean certain, boolean byPoint) {

    /// A place only the point tells.
    public static PlaceFound atPoint(Place place, boolean certain) {
        return new PlaceFound(place, 0, 0, certain, true);
    }
}
