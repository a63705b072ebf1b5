package org.mediacenter.routing.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.Whereabouts;
import org.mediacenter.routing.Whereabouts.Stretch;
import org.mediacenter.routing.Whereabouts.Unit;
import org.mediacenter.routing.text.TextAnalysis;

/// Finds where a complaint is. Thread-safe; linear in the text, of which the beginning is looked at.
public final class PlaceFinder {
    /// After one of these a place's name is that of a street, a market, a school: it may stand anywhere.
    private static final Set<AddressWord> NAMED_AFTER_PLACES =
            EnumSet.of(AddressWord.STREET, AddressWord.ROAD, AddressWord.LANE, AddressWord.LANDMARK);

    private final PlaceNames names;
    private final List<Centre> middles;
    private final Centres centres;
    private final NameIndex places = new NameIndex();
    private final Map<String, String> levelByHint = new HashMap<>();

    public PlaceFinder(PlaceNames names) {
        this.names = names;
        middles = names.centres();
        centres = new Centres(
                names.centres(), names.places().stream().map(NamedPlace::place).toList());
        for (Level level : names.levels()) {
            level.hints().forEach(hint -> levelByHint.put(hint, level.name()));
        }
        names.places().forEach(place -> place.names().forEach(name -> places.enter(place, name)));
        names.landmarks()
                .forEach(landmark -> places.enter(new NamedPlace(landmark.place(), List.of(), false), landmark.name()));
    }

    /// What it knows places and landmarks by.
    public PlaceNames names() {
        return names;
    }

    /// Where the text, the address and the point say it is.
    ///
    /// What only the address names or only the point tells stands at 0 to 0. The device's point
    /// counts before one that is typed. What the words name for certain counts before the point:
    /// it decides between places of one name, tells the smaller place within the one named, and
    /// tells a place by itself where the words name none.
    public Whereabouts find(ComplaintText complaint) {
        Heard text = hear(complaint.text());
        Optional<Heard> address =
                complaint.address().filter(told -> !told.isBlank()).map(this::hear);
        List<Mention> mentions = new ArrayList<>(text.mentions());
        address.ifPresent(told -> told.mentions().forEach(mention -> mentions.add(mention.outsideTheText())));
        Optional<GeoPoint> point = point(complaint);
        Units inText = Units.in(text.told());
        Optional<Units> inAddress = address.map(told -> Units.in(told.told()));
        return new Whereabouts(
                once(Namesakes.decide(mentions, point.map(centres::at).orElse(Nearby.NOWHERE))),
                Streets.in(text.told())
                        .or(() ->
                                address.flatMap(told -> Streets.in(told.told())).map(PlaceFinder::outsideTheText)),
                inText.rt().or(() -> inAddress.flatMap(Units::rt).map(PlaceFinder::outsideTheText)),
                inText.rw().or(() -> inAddress.flatMap(Units::rw).map(PlaceFinder::outsideTheText)),
                Landmarks.in(text.told())
                        .or(() -> address.flatMap(told -> Landmarks.in(told.told()))
                                .map(PlaceFinder::outsideTheText)),
                point);
    }

    private record Heard(Told told, List<Mention> mentions) {}

    private Heard hear(String whole) {
        String text = TextAnalysis.beginning(whole);
        List<NameWords.Word> words = NameWords.of(text);
        List<Mention> mentions = new ArrayList<>();
        int[] placeEnds = new int[words.size()];
        int at = 0;
        while (at < words.size()) {
            NameIndex.Found here = places.at(words, at);
            if (here.words() > 0) {
                mentions.add(mention(words, at, here));
                placeEnds[at] = mentions.getLast().isOrdinaryWord() ? 0 : at + here.words();
            }
            at += Math.max(1, here.words());
        }
        return new Heard(new Told(text, words, names, placeEnds), mentions);
    }

    private Mention mention(List<NameWords.Word> words, int at, NameIndex.Found here) {
        String before = at == 0 ? "" : words.get(at - 1).small();
        Optional<String> level = Optional.ofNullable(levelByHint.get(before));
        List<NamedPlace> ofLevel = here.places().stream()
                .filter(place -> level.isPresent() && place.place().level().equals(level.get()))
                .toList();
        return new Mention(
                words.get(at).from(),
                words.get(at + here.words() - 1).to(),
                ofLevel.isEmpty() ? here.places() : ofLevel,
                !ofLevel.isEmpty(),
                NAMED_AFTER_PLACES.contains(names.addressWords().getOrDefault(before, AddressWord.NONE)));
    }

    private static List<PlaceFound> once(List<PlaceFound> found) {
        Map<Place, PlaceFound> once = new LinkedHashMap<>();
        found.stream().filter(PlaceFound::certain).forEach(place -> once.putIfAbsent(place.place(), place));
        found.forEach(place -> once.putIfAbsent(place.place(), place));
        return List.copyOf(once.values());
    }

    private static Optional<GeoPoint> point(ComplaintText complaint) {
        return complaint
                .point()
                .or(() -> TypedPoint.in(TextAnalysis.beginning(complaint.text())))
                .or(() -> complaint.address().map(TextAnalysis::beginning).flatMap(TypedPoint::in));
    }

    private static Stretch outsideTheText(Stretch stretch) {
        return new Stretch(stretch.words(), 0, 0);
    }

    private static Unit outsideTheText(Unit unit) {
        return new Unit(unit.number(), 0, 0);
    }

    /// The middles of the smallest places, and of some beyond the border, for whoever draws a map.
    public List<Centre> middles() {
        return middles;
    }
}
