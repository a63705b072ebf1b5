package org.mediacenter.hub.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.worklist.Row;

/// What was found.
///
/// @param total how many there are in all
/// @param counts for each trait asked for, how many of all have each of its values
/// @param whole false where there may be more: the index is being rebuilt, or the query took too long
public record Found(List<Hit> hits, int total, Map<Trait, Map<String, Integer>> counts, boolean whole) {
    public Found {
        hits = List.copyOf(hits);
        counts = Map.copyOf(counts);
    }

    /// A complaint that was found, as it is now.
    ///
    /// @param passage where in it the words stand; absent where they stand in none of its texts (a name, a sender's
    ///     number), where nothing was typed, and where the complaint changed this very moment
    public record Hit(Row row, Optional<Passage> passage) {}
}
