package org.mediacenter.hub.profile;

import java.util.List;
import org.mediacenter.routing.profile.Problem;

/// What became of reading the hub's files of a profile.
public sealed interface LoadedCity {

    /// It can be used.
    ///
    /// @param remarks what is missing and does no harm, by file and line
    record Ready(CityProfile profile, List<Problem> remarks) implements LoadedCity {
        public Ready {
            remarks = List.copyOf(remarks);
        }
    }

    /// Something is wrong, and this is all of it, by file and line; never empty.
    record Faulty(List<Problem> problems) implements LoadedCity {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
