package org.mediacenter.hub.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with room for something, `{number}` and the like.
record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    static Template of(String text) {
        return new Template(text);
    }

    /// What it has room for.
    Set<Placeholder> placeholders() {
        Set<Placeholder> used = EnumSet.noneOf(Placeholder.class);
        PLACE.matcher(text).results().forEach(place -> known(place.group()).ifPresent(used::add));
        return used;
    }

    /// What stands in braces and means nothing.
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        PLACE.matcher(text)
                .results()
                .filter(place -> known(place.group()).isEmpty())
                .forEach(place -> unknown.add(place.group()));
        return unknown;
    }

    /// The values stand as they are: braces in them mean nothing.
    String filled(Map<Placeholder, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        known(place.group()).map(known -> value(known, values)).orElse(place.group())));
    }

    private static String value(Placeholder placeholder, Map<Placeholder, String> values) {
        String value = values.get(placeholder);
        if (value == null) {
            throw new IllegalArgumentException("nothing was given for " + placeholder.written());
        }
        return value;
    }

    private static Optional<Placeholder> known(String written) {
        return Arrays.stream(Placeholder.values())
                .filter(placeholder -> placeholder.written().equals(written))
                .findFirst();
    }
}
