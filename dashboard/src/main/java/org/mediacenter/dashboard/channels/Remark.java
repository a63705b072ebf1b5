package org.mediacenter.dashboard.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.page.Words;

/// What a channel says of a link or of a message, in the reader's language.
///
/// Adapters say it once, in English, for the log and for the page. Each line of theirs has words of its own in
/// `channels.*.properties`, under the letters of the line; numbers, names of errors and what stands in brackets are
/// values. A line without words there came from somewhere else: it is quoted as it came.
///
/// @param words in the reader's language; empty where there is nothing to add
/// @param quoted somebody else's; empty where there are none
public record Remark(String words, String quoted) {
    private static final String SAID = "channels.said.";
    private static final String NO_WORDS = "\u0000";
    private static final Pattern VALUE =
            Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|\\b\\d+\\b|\\b[A-Z][A-Z0-9_]{5,}\\b|\\b\\w+Exception\\b");

    /// @param line as an adapter said it; may be empty
    static Remark of(String line, Words reader) {
        if (line.isEmpty()) {
            return new Remark("", "");
        }
        String text = reader.sayOr(SAID + letters(line), NO_WORDS);
        if (text.equals(NO_WORDS)) {
            return new Remark("", line);
        }
        List<String> values = values(line);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return new Remark(text, "");
    }

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return words.isEmpty() && quoted.isEmpty();
    }

    /// All of it, for a sentence.
    String line() {
        return words.isEmpty() ? quoted : words;
    }

    static String letters(String line) {
        return VALUE.matcher(line)
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        VALUE.matcher(line).results().forEach(found -> values.add(found.group().replaceAll("^[\\[(]|[\\])]$", "")));
        return values;
    }
}
