package org.mediacenter.hub.view;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A queue with filters and search, under a name.
///
/// @param id names it among the account's views
/// @param query of the address that shows it; `a=b&c=d`, encoded
public record SavedView(String id, String name, String query) {
    private static final Pattern PART = Pattern.compile("[a-z-]{1,20}=[A-Za-z0-9%+._*~-]{1,600}");
    private static final Set<String> PASSING = Set.of("page", "saved", "lang", "pick", "skip", "size", "after");

    /// What of an address's query makes a view: what passes, like a page's number, and what is no query is left out.
    public static String query(String written) {
        return Arrays.stream(written.split("&", -1))
                .filter(part -> PART.matcher(part).matches())
                .filter(part -> !PASSING.contains(part.substring(0, part.indexOf('='))))
                .collect(Collectors.joining("&"));
    }
}
