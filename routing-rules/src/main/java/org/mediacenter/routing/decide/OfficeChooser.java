package org.mediacenter.routing.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.RoutingProfile;

/// Picks the office of a family by the places of the text and of the point.
final class OfficeChooser {
    private final RoutingProfile profile;

    OfficeChooser(RoutingProfile profile) {
        this.profile = profile;
    }

    /// An office and the place that chose it.
    ///
    /// @param byPoint whether only the point tells that place
    record Office(DepartmentCode code, Place place, boolean byPoint) {}

    /// Whether the department stands for "one of these offices".
    boolean isFamily(DepartmentCode department) {
        return family(department).isPresent();
    }

    /// The one office whose place is named or pointed at with certainty, itself or by a place
    /// within; none where two are.
    Optional<Office> choose(DepartmentCode department, List<PlaceFound> found) {
        return family(department).flatMap(family -> {
            Map<Place, Boolean> places = new LinkedHashMap<>();
            found.stream()
                    .filter(PlaceFound::certain)
                    .forEach(told -> withAllAbove(told.place())
                            .filter(place -> place.level().equals(family.level()))
                            .forEach(place -> places.merge(place, told.byPoint(), Boolean::logicalAnd)));
            return places.entrySet().stream()
                    .filter(_ -> places.size() == 1)
                    .findFirst()
                    .flatMap(only -> office(family, only.getKey(), only.getValue()));
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

    private static Optional<Office> office(OfficeFamily family, Place place, boolean byPoint) {
        return Optional.ofNullable(family.offices().get(place.code())).map(code -> new Office(code, place, byPoint));
    }
}
