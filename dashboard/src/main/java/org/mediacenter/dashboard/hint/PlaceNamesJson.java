package org.mediacenter.dashboard.hint;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.place.Landmark;
import org.mediacenter.routing.place.NamedPlace;
import org.mediacenter.routing.place.PlaceNames;
import org.mediacenter.routing.profile.RoutingProfile;

/// The names of a city's places and landmarks, small enough to be searched in the browser, where what is typed stays.
final class PlaceNamesJson {
    private PlaceNamesJson() {}

    /// `{places: [{name, sort, within, also: [...], words}]}`; `words` is what goes into the address.
    static JsonObject of(RoutingProfile profile) {
        PlaceNames names = profile.placeFinder().names();
        JsonArray all = new JsonArray();
        names.places().forEach(place -> all.add(place(profile, place)));
        names.landmarks().forEach(landmark -> all.add(landmark(profile, landmark)));
        return new JsonObject().put("places", all);
    }

    private static JsonObject place(RoutingProfile profile, NamedPlace named) {
        Place place = named.place();
        Optional<Place> above = place.parent().flatMap(profile::place);
        String words = words(place) + above.map(parent -> ", " + words(parent)).orElse("");
        return json(place.name(), place.level(), above.map(Place::name), named.otherNames(), words);
    }

    private static JsonObject landmark(RoutingProfile profile, Landmark landmark) {
        String within = profile.fullName(landmark.place());
        String words = landmark.name() + ", " + words(landmark.place());
        return json(landmark.name(), "", Optional.of(within), List.of(), words);
    }

    /// With the word for its level, so that routing takes it for a place and nothing else.
    private static String words(Place place) {
        return place.level() + " " + place.name();
    }

    private static JsonObject json(String name, String sort, Optional<String> within, List<String> also, String words) {
        return new JsonObject()
                .put("name", name)
                .put("sort", sort)
                .put("within", within.orElse(""))
                .put("also", new JsonArray(also))
                .put("words", words);
    }
}
