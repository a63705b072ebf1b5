package org.mediacenter.dashboard.page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.TopicCode;

/// What the screens must know of a city's profile: names, its clock on the wall, its promises.
///
/// @param name what citizens call it
/// @param inspectorate the department that handles complaints about officials
/// @param clocks every clock of a complaint, by the promises in force
/// @param responseDue from a hand-over to when a response is promised
/// @param feedbackDue from acceptance to when feedback is promised
public record City(
        String name,
        ZoneId zone,
        Map<DepartmentCode, Department> departments,
        Map<TopicCode, Topic> topics,
        Map<String, Place> places,
        Optional<DepartmentCode> inspectorate,
        Function<Complaint, List<Clock>> clocks,
        UnaryOperator<Instant> responseDue,
        UnaryOperator<Instant> feedbackDue) {

    /// The department's name, or its code where the profile no longer has it.
    public String departmentName(DepartmentCode code) {
        return Optional.ofNullable(departments.get(code)).map(Department::name).orElse(code.value());
    }

    /// What officers call it, where room is scarce.
    public String departmentShortName(DepartmentCode code) {
        return Optional.ofNullable(departments.get(code))
                .map(Department::shortName)
                .orElse(code.value());
    }

    /// The topic's name, or its code where the profile no longer has it.
    public String topicName(TopicCode code) {
        return Optional.ofNullable(topics.get(code)).map(Topic::name).orElse(code.value());
    }

    /// The place's name with those above it, smallest first.
    public String placeName(String code) {
        return Optional.ofNullable(places.get(code))
                .map(place -> place.name()
                        + place.parent().map(above -> ", " + placeName(above)).orElse(""))
                .orElse(code);
    }

    public Collection<Department> allDepartments() {
        return departments.values();
    }

    /// The places of the highest level, each the head of a group in a form.
    public List<Place> topPlaces() {
        return places.values().stream()
                .filter(place -> place.parent().filter(places::containsKey).isEmpty())
                .toList();
    }

    public List<Place> placesIn(Place above) {
        return places.values().stream()
                .filter(place -> place.parent().filter(above.code()::equals).isPresent())
                .toList();
    }
}
