package org.mediacenter.routing.place;

import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.routing.Place;

/// A place and what people call it.
///
/// @param otherNames other spellings and short forms beside the official name
/// @param ordinaryWord whether the name is also an ordinary word (`Ujung`, `Jeruk`), which alone names no place
public record NamedPlace(Place place, List<String> otherNames, boolean ordinaryWord) {
    public NamedPlace {
        otherNames = List.copyOf(otherNames);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(place.name()), otherNames.stream());
    }
}
