package org.mediacenter.dashboard.bench;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What was not answered as it should be, by what was answered. Thread-safe.
final class Problems {
    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(Throwable problem) {
        counts.merge(Optional.ofNullable(problem.getMessage()).orElse(problem.toString()), 1, Integer::sum);
    }

    synchronized int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// One of them, for a person.
    synchronized String sample() {
        return counts.keySet().stream().findFirst().orElse("none");
    }
}
