package org.mediacenter.hub.complaint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Where somebody lives, as people write it among other words: a street with a number, a block, or the smallest
/// neighbourhood. A street without a number is no house: the city may say where it works. Pure.
final class Houses {
    private static final String STREET =
            "\\b(?:jl|jln|jalan|gg|gang|kp|kampung|dusun|komplek|kompleks|perum|perumahan)\\b[\\s.,]{1,3}";
    /// Behind `no` anything up to there is the street's name; `Jl. 17 Agustus No. 3`.
    private static final String NUMBERED =
            "[\\p{L}\\p{N} .,'/:\\n-]{1,60}?\\bno(?:mor)?\\b[\\s.:]{0,3}\\d{1,4}[a-z]?\\b";
    /// Without it, some words and then a number that counts nothing; `jalan rusak sudah 3 bulan` is no house. Words and
    /// what stands between them have no sign in common, so that there is one way only to tell them apart.
    private static final String BARE = "(?:\\d{1,3}\\s+)?(?:\\p{L}[\\p{L}']{0,19}[\\s.,]{1,3}){1,6}?\\d{1,4}[a-z]?\\b"
            + "(?!\\s*(?:(?:menit|jam|hari|minggu|bulan|tahun|kali|meter|m|cm|km|titik|buah|unit|lampu|lubang|pohon"
            + "|persen)\\b|%))";
    private static final String BLOCK =
            "\\bblok[ .]{0,2}[a-z]{1,2}[ ./-]{0,3}(?:no(?:mor)?[ .:]{0,3})?\\d{1,4}[a-z]?\\b";
    private static final String NEIGHBOURHOOD = "\\brt[. :]{0,3}\\d{1,3}[ /,.-]{0,3}(?:rw[. :]{0,3})?\\d{1,3}\\b";
    private static final Pattern HOUSE =
            Pattern.compile("(?iu)" + STREET + "(?:" + NUMBERED + '|' + BARE + ")|" + BLOCK + '|' + NEIGHBOURHOOD);
    private static final Map<String, String> SHORT = Map.of(
            "jl", "jalan", "jln", "jalan", "gg", "gang", "kp", "kampung", "perum", "perumahan", "komplek", "kompleks");
    private static final Set<String> SILENT = Set.of("no", "nomor", "rw");
    /// `RT03` and `C5` are two words.
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})");
    private static final Pattern NOUGHTS = Pattern.compile("^0+(?=\\d)");

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

    /// Small words without signs, shortened ones whole, numbers without leading noughts: `Jl. Melati No. 05` reads like
    /// `jalan melati 5`.
    static List<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty() && !SILENT.contains(word))
                .map(word -> SHORT.getOrDefault(word, word))
                .map(word -> NOUGHTS.matcher(word).replaceFirst(""))
                .toList();
    }
}
