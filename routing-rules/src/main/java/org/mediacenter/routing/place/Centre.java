package org.mediacenter.routing.place;

import java.util.Optional;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;

/// The middle of a place of the smallest level.
///
/// @param place empty for one beyond the border, by which a point out there is not taken for
///     one of ours
public record Centre(GeoPoint point, Optional<Place> place) {}
