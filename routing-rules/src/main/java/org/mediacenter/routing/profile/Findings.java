package org.mediacenter.routing.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers everything wrong with a profile, so that its author hears all of it at once. For one thread.
public final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    /// One more problem, see [Problem].
    public void add(String file, int line, String what, String remedy) {
        problems.add(new Problem(file, line, what, remedy));
    }

    /// Whether nothing is wrong so far.
    public boolean isEmpty() {
        return problems.isEmpty();
    }

    /// By file and line.
    public List<Problem> all() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
