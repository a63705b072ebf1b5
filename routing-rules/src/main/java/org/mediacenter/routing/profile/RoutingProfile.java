package org.mediacenter.routing.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.Department;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.Topic;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.place.PlaceFinder;
import org.mediacenter.routing.rules.RuleBook;
import org.mediacenter.routing.text.TextAnalysis;

/// Everything routing knows about one city: who there is, for what, where, and the rules. Immutable, thread-safe.
///
/// @param name of the profile
/// @param departments all departments by code, in the order of the file; the offices of families come last
/// @param callNames words by which people call a department (`dishub`)
/// @param families the offices that exist once in each place of a level
/// @param topics all topics by code, in the order of the file; a family's topics carry the family's code
/// @param complaints how many complaints each topic had in the sample the profile was made from
/// @param frequentWords words counted often in past complaints of a topic, telling ones and others
/// @param places all places by official code, in the order of the file
/// @param placeFinder finds them, streets and landmarks in texts
/// @param ruleBook the rules, compiled
/// @param analysis how this city's texts are read
/// @param joining words that begin something else within one message, in small letters
/// @param cut the confidence from which a decision needs no person, above 0 and at most 1
public record RoutingProfile(
        String name,
        Map<DepartmentCode, Department> departments,
        Map<DepartmentCode, List<String>> callNames,
        List<OfficeFamily> families,
        Map<TopicCode, Topic> topics,
        Map<TopicCode, Integer> complaints,
        Map<TopicCode, List<String>> frequentWords,
        Map<String, Place> places,
        PlaceFinder placeFinder,
        RuleBook ruleBook,
        TextAnalysis analysis,
        Set<String> joining,
        double cut) {
    /// The file of a profile that holds its rules.
    public static final String RULES_FILE = "rules.yaml";

    public RoutingProfile {
        departments = inOrder(departments);
        callNames = inOrder(callNames);
        families = List.copyOf(families);
        topics = inOrder(topics);
        complaints = inOrder(complaints);
        frequentWords = inOrder(frequentWords);
        places = inOrder(places);
        joining = Set.copyOf(joining);
    }

    /// Reads and checks the routing files of a profile; all problems of all files are told at once.
    public static Loaded load(ProfileFolder folder) {
        return ProfileReading.read(folder);
    }

    /// The same profile with more departments, of which it knows nothing but the name.
    public RoutingProfile withDepartments(List<Department> more) {
        Map<DepartmentCode, Department> all = new LinkedHashMap<>(departments);
        more.forEach(department -> all.put(department.code(), department));
        return new RoutingProfile(
                name,
                all,
                callNames,
                families,
                topics,
                complaints,
                frequentWords,
                places,
                placeFinder,
                ruleBook,
                analysis,
                joining,
                cut);
    }

    /// The same profile with the rules of another, and its cut.
    public RoutingProfile withRules(RoutingProfile other) {
        return new RoutingProfile(
                name,
                departments,
                callNames,
                families,
                topics,
                complaints,
                frequentWords,
                places,
                placeFinder,
                other.ruleBook(),
                analysis,
                joining,
                other.cut());
    }

    /// The department of that code.
    public Optional<Department> department(DepartmentCode code) {
        return Optional.ofNullable(departments.get(code));
    }

    /// The topic of that code.
    public Optional<Topic> topic(TopicCode code) {
        return Optional.ofNullable(topics.get(code));
    }

    /// The place of that official code.
    public Optional<Place> place(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /// The family whose offices a department is one of, or which it stands for.
    public Optional<OfficeFamily> familyOf(DepartmentCode department) {
        return families.stream()
                .filter(family ->
                        family.code().equals(department) || family.offices().containsValue(department))
                .findFirst();
    }

    /// The topics a department answers for; an office answers for the topics of its family.
    public List<Topic> topicsOf(DepartmentCode department) {
        DepartmentCode owner = familyOf(department).map(OfficeFamily::code).orElse(department);
        return topics.values().stream()
                .filter(topic -> topic.code().department().equals(owner))
                .toList();
    }

    /// What the place is called in full, smallest level first: `kelurahan Jagir, kecamatan Wonokromo`.
    public String fullName(Place place) {
        String own = place.level() + " " + place.name();
        return place.parent()
                .flatMap(this::place)
                .map(above -> own + ", " + fullName(above))
                .orElse(own);
    }

    private static <K, V> Map<K, V> inOrder(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
