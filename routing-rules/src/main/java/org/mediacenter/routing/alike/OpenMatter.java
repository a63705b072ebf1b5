package org.mediacenter.routing.alike;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Place;
import org.mediacenter.routing.PlaceFound;
import org.mediacenter.routing.Routing;
import org.mediacenter.routing.TopicCode;
import org.mediacenter.routing.Whereabouts;

/// An open complaint as others are held against it.
///
/// @param number what people call it
/// @param words distinct analysed words beside places' names; the first [#MOST_WORDS] are kept
/// @param department who has it, or would have it by the best guess
/// @param places codes of the smallest places that are certain
/// @param street words of the street's name, small
/// @param author tells one author from another and nothing else
/// @param at when it was accepted
/// @param apart whether it is held against others that are apart only: complaints about officials
public record OpenMatter(
        String number,
        Set<String> words,
        Optional<DepartmentCode> department,
        Optional<TopicCode> topic,
        Set<String> places,
        Set<String> street,
        Optional<GeoPoint> point,
        String author,
        Instant at,
        boolean apart) {
    /// Who writes more says nothing more about what it is.
    public static final int MOST_WORDS = 80;

    private static final int SHORTEST_NAME = 4;

    public OpenMatter {
        words = words.size() <= MOST_WORDS
                ? Set.copyOf(words)
                : words.stream().limit(MOST_WORDS).collect(Collectors.toUnmodifiableSet());
        places = Set.copyOf(places);
        street = Set.copyOf(street);
    }

    /// A complaint by what routing read in its text.
    public static OpenMatter of(String number, Routing.Reading reading, String author, Instant at, boolean apart) {
        Whereabouts where = reading.where();
        return new OpenMatter(
                number,
                reading.words().stream().limit(MOST_WORDS).collect(Collectors.toUnmodifiableSet()),
                Optional.empty(),
                Optional.empty(),
                smallest(where),
                where.street()
                        .map(Whereabouts.Stretch::words)
                        .map(OpenMatter::street)
                        .orElse(Set.of()),
                where.point(),
                author,
                at,
                apart);
    }

    /// The same complaint with a department, or about a topic.
    public OpenMatter with(Optional<DepartmentCode> newDepartment, Optional<TopicCode> newTopic) {
        return new OpenMatter(number, words, newDepartment, newTopic, places, street, point, author, at, apart);
    }

    OpenMatter with(Set<String> sameWords) {
        return new OpenMatter(number, sameWords, department, topic, places, street, point, author, at, apart);
    }

    /// Whether both tell where they are, and it is not the same place: another street where both name one, places that
    /// have nothing to do with each other otherwise.
    public boolean isElsewhereThan(OpenMatter other) {
        boolean bothTellStreets = !street.isEmpty() && !other.street.isEmpty();
        return bothTellStreets ? Evidence.isInOtherStreet(this, other) : Evidence.apart(places, other.places);
    }

    private static Set<String> smallest(Whereabouts where) {
        List<String> certain = where.places().stream()
                .filter(PlaceFound::certain)
                .map(PlaceFound::place)
                .map(Place::code)
                .toList();
        return certain.stream()
                .filter(code -> certain.stream().noneMatch(other -> lies(other, code)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether a place lies within another.
    static boolean lies(String code, String within) {
        return code.length() > within.length() && code.startsWith(within) && code.charAt(within.length()) == '.';
    }

    /// Without the word for street or lane, with which it begins, numbers, and what is too short to tell.
    private static Set<String> street(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .skip(1)
                .filter(word -> word.length() >= SHORTEST_NAME)
                .collect(Collectors.toUnmodifiableSet());
    }
}
