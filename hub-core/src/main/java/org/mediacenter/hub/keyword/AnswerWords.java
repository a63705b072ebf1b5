package org.mediacenter.hub.keyword;

import java.util.Locale;
import java.util.Set;

/// The words by which people say yes and no to the hub's question whether a matter is done.
public final class AnswerWords {
    public static final Set<String> YES = Set.of("YA", "SUDAH", "SDH", "BENAR", "SELESAI", "YES");
    public static final Set<String> NO = Set.of("TIDAK", "TDK", "BELUM", "BLM", "NO");

    private AnswerWords() {}

    /// A text in capitals, without marks, one space between words.
    public static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
