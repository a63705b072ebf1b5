package org.mediacenter.routing.place;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;

/// The places a point may lie in.
///
/// @param places of the smallest level, the likeliest first
/// @param around the smallest place all of them lie in
/// @param perhapsBeyond whether it may also lie beyond the border
record Nearby(List<Place> places, Optional<Place> around, boolean perhapsBeyond) {
    static final Nearby NOWHERE = new Nearby(List.of(), Optional.empty(), false);
    private static final int MOST_SHOWN = 4;

    Nearby {
        places = List.copyOf(places);
    }

    /// What of it lies in a place the words name for certain, or is it; all of it where they name
    /// none.
    Nearby asFarAs(List<Place> named) {
        if (named.isEmpty()) {
            return this;
        }
        List<Place> smallest = named.stream()
                .filter(place ->
                        named.stream().noneMatch(other -> !other.equals(place) && Namesakes.isWithin(other, place)))
                .toList();
        List<Place> agreed = places.stream()
                .filter(place -> smallest.stream().anyMatch(outer -> Namesakes.isWithin(place, outer)))
                .toList();
        return new Nearby(agreed, Optional.empty(), false);
    }

    /// The one place, or what is around the few nearest, and these as uncertain ones.
    List<PlaceFound> found() {
        if (places.size() == 1 && !perhapsBeyond) {
            return List.of(PlaceFound.atPoint(places.getFirst(), true));
        }
        return Stream.concat(
                        around.filter(_ -> !perhapsBeyond).map(place -> PlaceFound.atPoint(place, true)).stream(),
                        places.stream().limit(MOST_SHOWN).map(place -> PlaceFound.atPoint(place, false)))
                .toList();
    }
}
