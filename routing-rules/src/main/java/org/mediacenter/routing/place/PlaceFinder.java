package org.mediacenter.routing.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;

/// Finds the places that a text names. Thread-safe; linear in the text, of which the beginning is looked at.
public final class PlaceFinder {
    private final PlaceNames names;
    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, String> levelByHint = new HashMap<>();
    private final NameWords nameWords = new NameWords();

    public PlaceFinder(PlaceNames names) {
        this.names = names;
        for (Level level : names.levels()) {
            level.hints().forEach(hint -> levelByHint.put(hint, level.name()));
        }
        for (NamedPlace place : names.places()) {
            enter(place, place.place().name());
            place.otherNames().forEach(name -> enter(place, name));
        }
        byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(Name::length).reversed()));
    }

    private void enter(NamedPlace place, String name) {
        List<String> words =
                nameWords.of(name).stream().map(NameWords.Word::small).toList();
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Name(words, place));
        }
    }

    /// The places that the text and the address name, those that are certain first, each once.
    ///
    /// A place that only the address names has the empty span 0 to 0.
    public List<PlaceFound> find(String text, Optional<String> address) {
        List<Mention> mentions = new ArrayList<>(mentions(text));
        address.ifPresent(told -> mentions(told).forEach(mention -> mentions.add(mention.outsideTheText())));
        return once(Namesakes.decide(mentions));
    }

    private List<Mention> mentions(String text) {
        List<NameWords.Word> words = nameWords.of(text);
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            List<Name> here = longestAt(words, at);
            if (here.isEmpty()) {
                at++;
                continue;
            }
            int length = here.getFirst().length();
            mentions.add(mention(words, at, length, here));
            at += length;
        }
        return mentions;
    }

    private List<Name> longestAt(List<NameWords.Word> words, int at) {
        List<Name> longest = new ArrayList<>();
        for (Name name : byFirstWord.getOrDefault(words.get(at).small(), List.of())) {
            boolean asLong = longest.isEmpty() || longest.getFirst().length() == name.length();
            if (asLong && name.standsAt(words, at)) {
                longest.add(name);
            }
        }
        return longest;
    }

    private Mention mention(List<NameWords.Word> words, int at, int length, List<Name> here) {
        String before = at == 0 ? "" : words.get(at - 1).small();
        Optional<String> level = Optional.ofNullable(levelByHint.get(before));
        List<NamedPlace> all = here.stream().map(Name::place).distinct().toList();
        List<NamedPlace> ofLevel = all.stream()
                .filter(place -> level.isPresent() && place.place().level().equals(level.get()))
                .toList();
        return new Mention(
                words.get(at).from(),
                words.get(at + length - 1).to(),
                ofLevel.isEmpty() ? all : ofLevel,
                !ofLevel.isEmpty(),
                names.streetWords().contains(before));
    }

    private static List<PlaceFound> once(List<PlaceFound> found) {
        Map<Place, PlaceFound> once = new LinkedHashMap<>();
        found.stream().filter(PlaceFound::certain).forEach(place -> once.putIfAbsent(place.place(), place));
        found.forEach(place -> once.putIfAbsent(place.place(), place));
        return List.copyOf(once.values());
    }

    /// A name of a place, word by word.
    private record Name(List<String> words, NamedPlace place) {
        int length() {
            return words.size();
        }

        boolean standsAt(List<NameWords.Word> text, int at) {
            if (at + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!words.get(i).equals(text.get(at + i).small())) {
                    return false;
                }
            }
            return true;
        }
    }
}
