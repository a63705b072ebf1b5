package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers everything wrong with a profile, so that its author hears all of it at once. For one thread.
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    void add(String file, int line, String what, String remedy) {
        problems.add(new Problem(file, line, what, remedy));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /// By file and line.
    List<Problem> all() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
