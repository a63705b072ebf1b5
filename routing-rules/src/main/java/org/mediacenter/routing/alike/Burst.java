package org.mediacenter.routing.alike;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Complaints of which each is like another one that came shortly before or after. Not thread-safe.
final class Burst {
    /// How long after each other two complaints of one happening come at most, and for how long a happening
    /// is still going on.
    static final Duration WINDOW = Duration.ofHours(2);

    private static final Comparator<OpenMatter> IN_ORDER =
            Comparator.comparing(OpenMatter::at).thenComparing(OpenMatter::number);

    private final List<OpenMatter> matters = new ArrayList<>();
    /// What the matters tell of where, each with how many tell so.
    private final Map<Set<String>, Integer> places = new HashMap<>();

    static boolean isShortlyAfter(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(WINDOW) <= 0;
    }

    /// Whether a matter tells no other place than those that are here: one that tells none must not join
    /// two villages.
    boolean accepts(OpenMatter matter) {
        return isNowhereElse(matter.places());
    }

    boolean accepts(Burst other) {
        return other.places.keySet().stream().allMatch(this::isNowhereElse);
    }

    private boolean isNowhereElse(Set<String> told) {
        return places.keySet().stream().noneMatch(here -> Evidence.apart(here, told));
    }

    void add(OpenMatter matter) {
        int place = Collections.binarySearch(matters, matter, IN_ORDER);
        if (place < 0) {
            matters.add(-place - 1, matter);
            places.merge(matter.places(), 1, Integer::sum);
        }
    }

    void remove(OpenMatter matter) {
        int place = Collections.binarySearch(matters, matter, IN_ORDER);
        if (place >= 0) {
            matters.remove(place);
            places.computeIfPresent(matter.places(), (_, times) -> times == 1 ? null : times - 1);
        }
    }

    boolean isAlone() {
        return matters.size() < 2;
    }

    boolean isOlderThan(Burst other) {
        return IN_ORDER.compare(matters.getFirst(), other.matters.getFirst()) < 0;
    }

    /// Whether something was added shortly before that time.
    boolean isGoingOn(Instant now) {
        return isShortlyAfter(matters.getLast().at(), now);
    }

    /// The oldest first.
    List<OpenMatter> matters() {
        return List.copyOf(matters);
    }
}
