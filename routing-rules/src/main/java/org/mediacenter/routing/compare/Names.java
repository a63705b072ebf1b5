package org.mediacenter.routing.compare;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.RoutingProfile;

/// How labels name departments: by name or code, and any office of a family also by the name or code of its family.
final class Names {
    private final RoutingProfile profile;
    private final Set<String> known;

    Names(RoutingProfile profile) {
        this.profile = profile;
        known = profile.departments().values().stream()
                .flatMap(department -> of(department.code()))
                .collect(Collectors.toSet());
    }

    /// Whether a label names a department at all, so that decisions can be right or wrong by it.
    boolean know(String label) {
        return known.contains(label);
    }

    boolean isRight(String label, Verdict verdict) {
        return verdict.department().stream().flatMap(this::of).anyMatch(label::equals);
    }

    private Stream<String> of(DepartmentCode code) {
        DepartmentCode family = profile.familyOf(code).map(OfficeFamily::code).orElse(code);
        return Stream.of(code, family).flatMap(each -> Stream.concat(Stream.of(each.value()), name(each).stream()));
    }

    private Optional<String> name(DepartmentCode code) {
        return profile.department(code).map(Department::name);
    }
}
