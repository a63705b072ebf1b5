package org.mediacenter.hub.profile;

import java.util.List;
import org.mediacenter.routing.profile.Problem;

/// What became of reading the hub's files of a profile.
public sealed interface LoadedCity {

    /// Everything is right.
    record Ready(CityProfile profile) implements LoadedCity {}

    /// Something is wrong, and this is all of it, by file and line; never empty.
    record Faulty(List<Problem> problems) implements LoadedCity {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
