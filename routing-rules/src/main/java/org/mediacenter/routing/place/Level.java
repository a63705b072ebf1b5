package org.mediacenter.routing.place;

import java.util.List;

/// One level of places, in the profile's own words.
///
/// @param name as places carry it (`kelurahan`)
/// @param hints words before a name that say the name is of this level (`kel`, `kelurahan`)
public record Level(String name, List<String> hints) {
    public Level {
        hints = List.copyOf(hints);
    }
}
