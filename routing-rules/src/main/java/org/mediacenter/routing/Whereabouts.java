package org.mediacenter.routing;

import java.util.List;
import java.util.Optional;

/// Where a complaint is, as far as its text, its address and its point say.
///
/// @param places districts and villages named or told by the point, those that are certain
///     first; several uncertain ones of one name are kept
/// @param street the first street or lane with a name or number, as written (`jln kertajaya
///     indah gg 3 no 12`)
/// @param rt the first neighbourhood (RT) with its number
/// @param rw the first group of neighbourhoods (RW) with its number
/// @param landmark the first market, school, mosque and so on, with the words that tell on which side of it
/// @param point from the device, or typed in the text
public record Whereabouts(
        List<PlaceFound> places,
        Optional<Stretch> street,
        Optional<Unit> rt,
        Optional<Unit> rw,
        Optional<Stretch> landmark,
        Optional<GeoPoint> point) {
    public Whereabouts {
        places = List.copyOf(places);
    }

    /// Words of the text, or of the address; these stand at 0 to 0.
    ///
    /// @param from first UTF-16 character of the words in the text
    /// @param to one past the last
    public record Stretch(String words, int from, int to) {}

    /// A numbered neighbourhood.
    ///
    /// @param number 1 to 999
    /// @param from first UTF-16 character of `RT` or `RW` in the text; 0 to 0 where only the address names it
    /// @param to one past the number
    public record Unit(int number, int from, int to) {}

    /// Nowhere in particular.
    public static Whereabouts unknown() {
        return new Whereabouts(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The smallest place that is certain: a village's code is longer than its district's.
    public Optional<Place> place() {
        return places.stream()
                .filter(PlaceFound::certain)
                .map(PlaceFound::place)
                .reduce((one, other) -> other.code().length() > one.code().length() ? other : one);
    }

    /// The places of which a name of the text may mean any; empty where every name is clear.
    public List<Place> perhaps() {
        return places.stream()
                .filter(found -> !found.certain() && !found.byPoint())
                .map(PlaceFound::place)
                .toList();
    }

    /// The smallest places the point tells: one that is certain, or all it may lie in; empty
    /// where the words tell.
    public List<Place> atPoint() {
        List<Place> told = places.stream()
                .filter(PlaceFound::byPoint)
                .map(PlaceFound::place)
                .toList();
        return told.stream()
                .filter(place -> told.stream().noneMatch(other -> other.code().startsWith(place.code() + ".")))
                .toList();
    }
}
