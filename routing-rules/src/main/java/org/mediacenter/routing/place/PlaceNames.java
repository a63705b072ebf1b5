package org.mediacenter.routing.place;

import java.util.List;
import java.util.Set;

/// Everything a profile knows about the names of its places.
///
/// @param levels from the largest to the smallest
/// @param streetWords words before a name that make it the name of a street (`jalan`, `gang`), which may be anywhere
public record PlaceNames(List<Level> levels, List<NamedPlace> places, Set<String> streetWords) {
    public PlaceNames {
        levels = List.copyOf(levels);
        places = List.copyOf(places);
        streetWords = Set.copyOf(streetWords);
    }
}
