package org.mediacenter.dashboard.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.routing.text.Word;

/// Analysed words as they stand in a text: `penerangan` where the comparison knows `terang`.
public final class Quoted {
    private final Map<String, String> written = new LinkedHashMap<>();

    private Quoted() {}

    /// The words of one text.
    public static Quoted in(City city, String text) {
        Quoted quoted = new Quoted();
        for (Word word : city.routing().analysis().words(text)) {
            quoted.written.putIfAbsent(word.term(), text.substring(word.from(), word.to()));
        }
        return quoted;
    }

    /// Those that stand there; what has a digit in it may be somebody's number and is left out.
    public List<String> words(List<String> terms) {
        return terms.stream()
                .flatMap(term -> Optional.ofNullable(written.get(term)).stream())
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .distinct()
                .toList();
    }
}
