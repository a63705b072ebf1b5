package org.mediacenter.routing.decide;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.profile.OfficeFamily;
import org.mediacenter.routing.profile.RoutingProfile;
import org.mediacenter.routing.rules.Rule;

/// Everything a text can be for, numbered: the departments (a family of offices is one), then "somebody outside" and
/// "nobody, it is spam".
final class Candidates {
    private final List<DepartmentCode> departments;
    private final Map<DepartmentCode, Integer> numbers = new HashMap<>();
    private final List<TopicCode> topics;
    private final Map<TopicCode, Integer> topicNumbers = new HashMap<>();

    Candidates(RoutingProfile profile) {
        List<DepartmentCode> offices = profile.families().stream()
                .map(OfficeFamily::offices)
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList();
        departments = profile.departments().keySet().stream()
                .filter(code -> !offices.contains(code))
                .toList();
        topics = List.copyOf(profile.topics().keySet());
        departments.forEach(code -> numbers.put(code, numbers.size()));
        topics.forEach(code -> topicNumbers.put(code, topicNumbers.size()));
    }

    int count() {
        return departments.size() + 2;
    }

    int departmentCount() {
        return departments.size();
    }

    int topicCount() {
        return topics.size();
    }

    int outside() {
        return departments.size();
    }

    int spam() {
        return departments.size() + 1;
    }

    boolean isDepartment(int candidate) {
        return candidate < departments.size();
    }

    DepartmentCode department(int candidate) {
        return departments.get(candidate);
    }

    int number(DepartmentCode department) {
        return numbers.getOrDefault(department, -1);
    }

    TopicCode topic(int number) {
        return topics.get(number);
    }

    Optional<Integer> topicNumber(TopicCode topic) {
        return Optional.ofNullable(topicNumbers.get(topic));
    }

    int departmentOfTopic(int topic) {
        return number(topics.get(topic).department());
    }

    /// Whom a rule speaks for; nobody where it only tells a kind, a priority or a mark.
    Optional<Integer> spokenFor(Rule rule) {
        if (rule.department().isPresent()) {
            return rule.department().map(this::number);
        }
        return rule.kind().flatMap(kind -> switch (kind) {
            case NOT_OURS -> Optional.of(outside());
            case SPAM -> Optional.of(spam());
            case COMPLAINT, SUGGESTION, INFORMATION_REQUEST, APPRECIATION -> Optional.empty();
        });
    }

    /// The kind that follows from the candidate alone.
    Optional<Kind> kind(int candidate) {
        if (isDepartment(candidate)) {
            return Optional.empty();
        }
        return Optional.of(candidate == spam() ? Kind.SPAM : Kind.NOT_OURS);
    }
}
