package org.mediacenter.routing.decide;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.RoutingProfile;

/// Picks the office of a family by the places of the text.
final class OfficeChooser {
    private final RoutingProfile profile;

    OfficeChooser(RoutingProfile profile) {
        this.profile = profile;
    }

    /// An office and the place that chose it.
    record Office(DepartmentCode code, Place place) {}

    /// Whether the department stands for "one of these offices".
    boolean isFamily(DepartmentCode department) {
        return family(department).isPresent();
    }

    /// The one office whose place the text names with certainty, itself or by a place within; none where two are named.
    Optional<Office> choose(DepartmentCode department, List<PlaceFound> found) {
        return family(department).flatMap(family -> {
            List<Place> places = found.stream()
                    .filter(PlaceFound::certain)
                    .flatMap(place -> withAllAbove(place.place()))
                    .filter(place -> place.level().equals(family.level()))
                    .distinct()
                    .toList();
            return places.size() == 1 ? office(family, places.getFirst()) : Optional.empty();
        });
    }

    private Optional<OfficeFamily> family(DepartmentCode department) {
        return profile.families().stream()
                .filter(family -> family.code().equals(department))
                .findFirst();
    }

    private Stream<Place> withAllAbove(Place place) {
        Stream<Place> above = place.parent().flatMap(profile::place).stream().flatMap(this::withAllAbove);
        return Stream.concat(Stream.of(place), above);
    }

    private static Optional<Office> office(OfficeFamily family, Place place) {
        return Optional.ofNullable(family.offices().get(place.code())).map(code -> new Office(code, place));
    }
}
