package org.mediacenter.dashboard.channels;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.page.Words;

/// What a channel says of a link or of a message, in the reader's language.
///
/// Adapters say it once, in English, for the log and for the page. Each line of theirs has words of its own in
/// `channels.*.properties`, under the letters of the line; numbers, names of errors and what stands in brackets are
/// values. What stands behind a colon may be another line. A line without words there came from somewhere else: it is
/// quoted as it came.
///
/// @param words in the reader's language; empty where there is nothing to add
/// @param quoted somebody else's; empty where there are none
public record Remark(String words, String quoted) {
    private static final String SAID = "channels.said.";
    private static final String NO_WORDS = "\u0000";
    private static final Pattern PLACE = Pattern.compile("\\[([^\\]]*)] line (\\d+): (.+)");
    /// What a provider says of people who cannot be reached, which the desk has words of its own for.
    private static final String OUT_OF_REACH = "out-of-reach";

    private static final Pattern VALUE = Pattern.compile("\\[[^\\]]*]|\\([^)]*\\)|\\bhub\\.[a-z0-9.\\[\\]-]*[a-z0-9\\]]"
            + "|chmod 600 .+$|(?<=each item with ).+$|\\b\\d+\\b|\\b[A-Z][A-Z0-9_]{5,}\\b|\\b\\w+Exception\\b");
    private static final Pattern LEFT_OVER = Pattern.compile(" ?\\([^()]*\\{\\d}[^()]*\\)");

    /// What a reader is told of a line.
    ///
    /// @param line as an adapter said it; may be empty
    public static Remark of(String line, Words reader) {
        if (line.isEmpty()) {
            return new Remark("", "");
        }
        Matcher place = PLACE.matcher(line);
        if (place.matches()) {
            Remark there = of(place.group(3), reader);
            String where = reader.say("channels.at-line", place.group(1), place.group(2));
            return new Remark((where + ' ' + there.words).strip(), there.quoted);
        }
        return known(line, reader)
                .map(words -> new Remark(words, ""))
                .or(() -> withAnother(line, reader))
                .orElseGet(() -> new Remark("", line));
    }

    private static Optional<String> known(String line, Words reader) {
        String text = reader.sayOr(SAID + letters(line), NO_WORDS);
        if (text.equals(NO_WORDS)) {
            return Optional.empty();
        }
        List<String> values = values(line);
        for (int i = 0; i < values.size(); i++) {
            text = text.replace("{" + i + "}", values.get(i));
        }
        return Optional.of(LEFT_OVER.matcher(text).replaceAll(""));
    }

    /// `nothing for the hub: our own post`
    private static Optional<Remark> withAnother(String line, Words reader) {
        int colon = line.indexOf(": ");
        if (colon < 0) {
            return Optional.empty();
        }
        String first = line.substring(0, colon);
        if (first.equals(OUT_OF_REACH)) {
            return Optional.of(new Remark(reader.say("undelivered." + OUT_OF_REACH), ""));
        }
        return known(first, reader).map(words -> {
            Remark rest = of(line.substring(colon + 2), reader);
            return new Remark((words + ' ' + rest.words).strip(), rest.quoted);
        });
    }

    /// By file, then by line; what stands in no file comes after it.
    static <T> Comparator<T> byPlace(Function<T, String> line) {
        Function<T, Matcher> place = one -> PLACE.matcher(line.apply(one));
        return Comparator.comparing((T one) -> !place.apply(one).matches())
                .thenComparing(one -> part(place.apply(one), 1))
                .thenComparing(one -> new BigInteger(part(place.apply(one), 2)));
    }

    private static String part(Matcher place, int group) {
        return place.matches() ? place.group(group) : "0";
    }

    /// Whether there is nothing to show.
    public boolean isEmpty() {
        return words.isEmpty() && quoted.isEmpty();
    }

    /// All of it, for a sentence.
    public String line() {
        return (words + ' ' + quoted).strip();
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
