package org.mediacenter.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.profile.RoutingProfile;

/// What the profile calls the places, topics and departments of a complaint.
record Names(RoutingProfile profile) {

    /// The place with those above it; empty where none is known.
    String place(Summary line) {
        return line.place().flatMap(profile::place).map(profile::fullName).orElse("");
    }

    /// Topic and departments.
    List<String> others(Summary line) {
        List<String> names = new ArrayList<>();
        line.topic().flatMap(profile::topic).ifPresent(topic -> names.add(topic.name()));
        Stream.concat(line.lead().stream(), line.supporting().stream())
                .flatMap(this::department)
                .forEach(names::add);
        return names;
    }

    private Stream<String> department(DepartmentCode code) {
        return profile.department(code).stream()
                .flatMap(department -> Stream.of(department.name(), department.shortName()));
    }
}
