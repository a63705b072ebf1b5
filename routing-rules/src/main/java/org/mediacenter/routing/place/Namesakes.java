package org.mediacenter.routing.place;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;

/// Decides between places of one name by the other places of the same text.
final class Namesakes {
    private Namesakes() {}

    static List<PlaceFound> decide(List<Mention> mentions) {
        List<Place> clear =
                mentions.stream().flatMap(Namesakes::clear).distinct().toList();
        List<PlaceFound> found = new ArrayList<>();
        mentions.forEach(mention -> decide(mention, clear, found));
        return found;
    }

    /// What a mention says for certain by itself.
    private static Stream<Place> clear(Mention mention) {
        List<Place> all = places(mention);
        if (mention.decidesItself()) {
            return all.stream();
        }
        return mention.street() || mention.isOrdinaryWord() ? Stream.empty() : above(all).stream();
    }

    private static void decide(Mention mention, List<Place> clear, List<PlaceFound> found) {
        List<Place> all = places(mention);
        if (mention.decidesItself()) {
            add(mention, all, true, found);
            return;
        }
        List<Place> fitting = all.stream().filter(place -> fits(place, clear)).toList();
        if (fitting.size() == 1 && !mention.street()) {
            add(mention, fitting, true, found);
        } else if (!mention.isOrdinaryWord()) {
            undecided(mention, all, found);
        }
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
        places.forEach(place -> found.add(new PlaceFound(place, mention.from(), mention.to(), certain)));
    }

    private static boolean fits(Place place, List<Place> clear) {
        return clear.stream().anyMatch(other -> isWithin(place, other) || isWithin(other, place));
    }

    private static boolean isWithin(Place inner, Place outer) {
        return inner.equals(outer) || inner.code().startsWith(outer.code() + ".");
    }
}
