package org.mediacenter.routing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;

/// Decides between places of one name by the other places of the same text, then by the point,
/// and adds what the point tells beside them.
final class Namesakes {
    private Namesakes() {}

    static List<PlaceFound> decide(List<Mention> mentions, Nearby nearby) {
        List<Place> clear =
                mentions.stream().flatMap(Namesakes::clear).distinct().toList();
        List<PlaceFound> found = new ArrayList<>();
        List<Place> pointed = nearby.asFarAs(clear).places();
        mentions.forEach(mention -> decide(mention, clear, pointed, found));
        found.addAll(beside(mentions, found, nearby));
        return found;
    }

    /// Nothing where the words name a place and leave open which: then the point, which decided
    /// nothing, is elsewhere.
    private static List<PlaceFound> beside(List<Mention> mentions, List<PlaceFound> found, Nearby nearby) {
        List<Place> certain = found.stream()
                .filter(PlaceFound::certain)
                .map(PlaceFound::place)
                .toList();
        boolean open = certain.isEmpty()
                && mentions.stream().anyMatch(mention -> !mention.street() && !mention.isOrdinaryWord());
        return open ? List.of() : nearby.asFarAs(certain).found();
    }

    /// What a mention says for certain by itself.
    private static Stream<Place> clear(Mention mention) {
        List<Place> all = places(mention);
        if (mention.decidesItself()) {
            return all.stream();
        }
        return mention.street() || mention.isOrdinaryWord() ? Stream.empty() : above(all).stream();
    }

    private static void decide(Mention mention, List<Place> clear, List<Place> pointed, List<PlaceFound> found) {
        List<Place> all = places(mention);
        if (mention.decidesItself()) {
            add(mention, all, true, found);
            return;
        }
        List<Place> fitting = which(all, clear);
        if (fitting.size() == 1 && !mention.street()) {
            add(mention, fitting, true, found);
        } else if (!mention.isOrdinaryWord()) {
            List<Place> there = above(all).isEmpty() ? which(fitting.isEmpty() ? all : fitting, pointed) : List.of();
            if (there.size() == 1 && !mention.street()) {
                found.add(new PlaceFound(there.getFirst(), mention.from(), mention.to(), true, true));
            } else {
                undecided(mention, all, found);
            }
        }
    }

    private static List<Place> which(List<Place> places, List<Place> others) {
        return places.stream().filter(place -> fits(place, others)).toList();
    }

    private static void undecided(Mention mention, List<Place> all, List<PlaceFound> found) {
        List<Place> above = mention.street() ? List.of() : above(all);
        add(mention, above, true, found);
        add(mention, all.stream().filter(place -> !above.contains(place)).toList(), false, found);
    }

    /// Where a district and a village in it share the name, the district is right either way.
    private static List<Place> above(List<Place> all) {
        return all.stream()
                .filter(place -> all.stream().allMatch(other -> isWithin(other, place)))
                .toList();
    }

    private static List<Place> places(Mention mention) {
        return mention.candidates().stream().map(NamedPlace::place).toList();
    }

    private static void add(Mention mention, List<Place> places, boolean certain, List<PlaceFound> found) {
        places.forEach(place -> found.add(new PlaceFound(place, mention.from(), mention.to(), certain, false)));
    }

    private static boolean fits(Place place, List<Place> clear) {
        return clear.stream().anyMatch(other -> isWithin(place, other) || isWithin(other, place));
    }

    static boolean isWithin(Place inner, Place outer) {
        return inner.equals(outer) || inner.code().startsWith(outer.code() + ".");
    }
}
