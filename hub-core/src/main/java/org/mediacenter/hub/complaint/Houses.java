package org.mediacenter.hub.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where somebody lives, as people write it among other words: a street with a number, or the smallest neighbourhood.
/// A street without a number is no house: the city may say where it works. Pure.
final class Houses {
    private static final Pattern HOUSE = Pattern.compile("(?iu)\\b(?:jl|jln|jalan|gg|gang|blok|perum(?:ahan)?)\\b"
            + "[\\p{L} .']{1,40}?(?:\\bno(?:mor)?\\b[. ]{0,3})?\\d{1,4}[a-z]?\\b"
            + "|\\brt\\b[. ]{0,3}\\d{1,3}[ /,]{0,3}rw\\b[. ]{0,3}\\d{1,3}\\b");
    private static final Map<String, String> SHORT = Map.of("jl", "jalan", "jln", "jalan", "gg", "gang");
    private static final Set<String> SILENT = Set.of("no", "nomor");

    private Houses() {}

    /// The words of each house's address, comparable with [#words].
    static List<List<String>> in(String text) {
        return HOUSE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Houses::words)
                .filter(words -> words.size() > 1)
                .toList();
    }

    /// Small words without signs, shortened ones whole: `Jl. Melati No. 5` reads like `jalan melati 5`.
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .map(word -> SHORT.getOrDefault(word, word))
                .toList();
    }
}
