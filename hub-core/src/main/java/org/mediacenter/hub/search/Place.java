package org.mediacenter.hub.search;

import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.store.Cursor;

/// How far the index is: kept with each of its commits, so that both are always of one moment.
///
/// @param cursor all changes up to there are in the index
/// @param reached while the index is being made: complaints up to this number are in it
/// @param whole whether all complaints were read
/// @param purge whether erased words may still stand in its files
record Place(Cursor cursor, Optional<ComplaintNumber> reached, boolean whole, boolean purge) {
    private static final String STAMP = "stamp";

    /// Nothing was read yet; what changes from `now` on is told by the feed.
    static Place beginning(Cursor now) {
        return new Place(now, Optional.empty(), false, true);
    }

    Place at(Cursor next) {
        return new Place(next, reached, whole, purge);
    }

    Place reached(ComplaintNumber number) {
        return new Place(cursor, Optional.of(number), false, purge);
    }

    Place complete() {
        return new Place(cursor, Optional.empty(), true, purge);
    }

    Place withPurge(boolean needed) {
        return new Place(cursor, reached, whole, needed);
    }

    /// What stands in the commit.
    ///
    /// @param stamp what the index is made by
    Map<String, String> data(String stamp) {
        return Map.of(
                STAMP,
                stamp,
                "cursor",
                cursor.value(),
                "reached",
                reached.map(ComplaintNumber::value).orElse(""),
                "whole",
                Boolean.toString(whole),
                "purge",
                Boolean.toString(purge));
    }

    /// The same again; empty where the index was made by something else.
    static Optional<Place> of(Map<String, String> data, String stamp) {
        if (!stamp.equals(data.get(STAMP))) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                new Cursor(data.getOrDefault("cursor", "")),
                ComplaintNumber.parse(data.getOrDefault("reached", "")),
                Boolean.parseBoolean(data.get("whole")),
                Boolean.parseBoolean(data.get("purge"))));
    }
}
