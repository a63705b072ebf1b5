package org.mediacenter.routing.profile;

import java.util.List;

/// What became of reading a profile's files.
public sealed interface Loaded {
    /// Everything is right.
    record Ready(RoutingProfile profile) implements Loaded {}

    /// Something is wrong, and this is all of it, by file and line; never empty.
    record Faulty(List<Problem> problems) implements Loaded {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
