package org.mediacenter.routing.place;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Everything a profile knows about the names of its places.
///
/// @param levels from the largest to the smallest
/// @param landmarks what everybody knows stands in one of the places
/// @param centres the middle of places of the smallest level, and of some beyond the border
/// @param addressWords what words say in an address
/// @param ordinary words that are no names: those the profile knows
public record PlaceNames(
        List<Level> levels,
        List<NamedPlace> places,
        List<Landmark> landmarks,
        List<Centre> centres,
        Map<String, AddressWord> addressWords,
        Set<String> ordinary) {
    public PlaceNames {
        levels = List.copyOf(levels);
        places = List.copyOf(places);
        landmarks = List.copyOf(landmarks);
        centres = List.copyOf(centres);
        addressWords = Map.copyOf(addressWords);
        ordinary = Set.copyOf(ordinary);
    }
}
