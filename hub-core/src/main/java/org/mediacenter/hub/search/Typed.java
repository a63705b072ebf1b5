package org.mediacenter.hub.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mediacenter.routing.text.Word;

/// What was typed, understood. Nothing is an error: what is no phrase and no number is words.
///
/// @param words each must be found
/// @param phrases runs of written words that must stand together
/// @param number characters of a complaint's number, without hyphens, where it may be one
/// @param sender key of a telephone number, where it may be one
record Typed(List<Sought> words, List<List<String>> phrases, Optional<String> number, Optional<String> sender) {
    /// What is typed beyond this is not looked at.
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 12;
    private static final Pattern PHRASE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{3,9}");

    Typed {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
    }

    /// One word.
    ///
    /// @param written as the index has written words
    /// @param read what routing reads in it, perhaps nothing
    /// @param begun whether it may go on: the last word while it is being typed
    record Sought(String written, List<String> read, boolean begun) {
        private static final int FORGIVEN_FROM = 5;

        Sought {
            read = List.copyOf(read);
        }

        /// Whether one wrong letter is forgiven.
        boolean isForgiven() {
            return written.length() >= FORGIVEN_FROM && written.chars().noneMatch(Character::isDigit);
        }
    }

    static Typed of(String text, Words reader) {
        String typed = beginning(text).replace('“', '"').replace('”', '"');
        List<List<String>> phrases = new ArrayList<>();
        Matcher quoted = PHRASE.matcher(typed);
        while (quoted.find() && phrases.size() < MOST_WORDS) {
            List<String> phrase = terms(reader.written(quoted.group(1)));
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }
        String loose = quoted.replaceAll(" ");
        return new Typed(sought(loose, reader), phrases, number(typed), TelephoneNumbers.key(typed));
    }

    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static List<Sought> sought(String loose, Words reader) {
        List<Word> written = reader.written(loose);
        List<Sought> words = new ArrayList<>();
        for (Word word : written.subList(0, Math.min(MOST_WORDS, written.size()))) {
            boolean begun = word.to() == loose.length();
            words.add(new Sought(word.term(), terms(reader.read(loose.substring(word.from(), word.to()))), begun));
        }
        return words;
    }

    private static List<String> terms(List<Word> words) {
        return words.stream().map(Word::term).toList();
    }

    private static Optional<String> number(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\p{Z}\\p{Pd}.]", "").toUpperCase(Locale.ROOT))
                .filter(plain -> NUMBER.matcher(plain).matches());
    }

    /// Whether there is nothing to look for.
    boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty();
    }
}
