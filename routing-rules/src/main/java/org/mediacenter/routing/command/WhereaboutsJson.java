package org.mediacenter.routing.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.Whereabouts.Stretch;
import org.mediacenter.routing.Whereabouts.Unit;
import org.mediacenter.routing.profile.RoutingProfile;

/// Writes where a complaint is: every place named, certain or not, and street, neighbourhood, landmark and point where
/// they were read.
final class WhereaboutsJson {
    private WhereaboutsJson() {}

    static void write(Whereabouts where, RoutingProfile profile, ObjectNode line) {
        ArrayNode places = line.putArray("places");
        where.places().forEach(found -> place(found, profile, places.addObject()));
        where.street().ifPresent(street -> stretch(street, line.putObject("street")));
        where.rt().ifPresent(rt -> unit(rt, line.putObject("rt")));
        where.rw().ifPresent(rw -> unit(rw, line.putObject("rw")));
        where.landmark().ifPresent(landmark -> stretch(landmark, line.putObject("landmark")));
        where.point()
                .ifPresent(point -> line.putObject("point")
                        .put("latitude", point.latitude())
                        .put("longitude", point.longitude()));
    }

    private static void place(PlaceFound found, RoutingProfile profile, ObjectNode node) {
        node.put("code", found.place().code())
                .put("name", profile.fullName(found.place()))
                .put("certain", found.certain())
                .put("byPoint", found.byPoint())
                .put("from", found.from())
                .put("to", found.to());
    }

    private static void stretch(Stretch stretch, ObjectNode node) {
        node.put("words", stretch.words()).put("from", stretch.from()).put("to", stretch.to());
    }

    private static void unit(Unit unit, ObjectNode node) {
        node.put("number", unit.number()).put("from", unit.from()).put("to", unit.to());
    }
}
