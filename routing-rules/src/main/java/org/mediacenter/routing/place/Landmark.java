package org.mediacenter.routing.place;

import org.mediacenter.routing.Place;

/// Something everybody in the city knows by its name, and the place it stands in.
public record Landmark(String name, Place place) {}
