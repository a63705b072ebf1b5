package org.mediacenter.routing.profile;

import java.util.Map;
import org.mediacenter.routing.DepartmentCode;

/// Offices of one sort, one in each place of a level: the village offices, the district offices.
///
/// @param code stands for "one of these offices, not known which"; a department like the others, with the family's
///     topics, but never chosen surely
/// @param level the level of places that have such an office
/// @param offices by the official code of their place
public record OfficeFamily(DepartmentCode code, String level, Map<String, DepartmentCode> offices) {
    public OfficeFamily {
        offices = Map.copyOf(offices);
    }
}
