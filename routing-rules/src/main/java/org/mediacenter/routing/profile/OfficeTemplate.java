package org.mediacenter.routing.profile;

import java.util.List;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;

/// How the offices of a family are called after their place.
///
/// `{name}` stands for the place's name, `{place}` for its official code with hyphens for dots.
///
/// @param through whether they answer through the Media Center
record OfficeTemplate(String family, String codePattern, String namePattern, String shortPattern, boolean through) {

    String code(Place place) {
        return filled(codePattern, place);
    }

    /// An office whose place shares its name with another of the level also names the place above.
    Department office(DepartmentCode code, Place place, List<Place> places) {
        String above = hasNamesake(place, places) ? " (" + aboveOf(place, places) + ")" : "";
        return new Department(
                code, filled(namePattern, place) + above, filled(shortPattern, place) + above, family, through);
    }

    private static String filled(String pattern, Place place) {
        return pattern.replace("{name}", place.name())
                .replace("{place}", place.code().replace('.', '-'));
    }

    private static boolean hasNamesake(Place place, List<Place> places) {
        return places.stream()
                .anyMatch(other -> !other.equals(place)
                        && other.level().equals(place.level())
                        && other.name().equals(place.name()));
    }

    private static String aboveOf(Place place, List<Place> places) {
        return places.stream()
                .filter(other -> place.parent().filter(other.code()::equals).isPresent())
                .map(Place::name)
                .findFirst()
                .orElse(place.code());
    }
}
