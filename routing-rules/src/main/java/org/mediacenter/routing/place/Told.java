package org.mediacenter.routing.place;

import java.util.List;
import java.util.OptionalInt;

/// One text, word by word, with what each word says about where. For one thread and one text.
final class Told {
    private static final int MOST_DIGITS = 3;
    private static final int LONGEST_ABBREVIATION = 3;
    private static final int SHORTEST_VERB = 7;
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");

    private final String text;
    private final List<NameWords.Word> words;
    private final PlaceNames names;
    private final int[] placeEnds;
    private final boolean capitalsTell;
    private final AddressWord[] says;

    /// @param placeEnds for each word the first word after the name of a place that begins there; 0 where none does
    Told(String text, List<NameWords.Word> words, PlaceNames names, int[] placeEnds) {
        this.text = text;
        this.words = words;
        this.names = names;
        this.placeEnds = placeEnds;
        capitalsTell = hasSmallLetter(text);
        says = new AddressWord[words.size()];
        for (int at = 0; at < says.length; at++) {
            says[at] = names.addressWords().getOrDefault(words.get(at).small(), AddressWord.NONE);
        }
    }

    int size() {
        return words.size();
    }

    NameWords.Word word(int at) {
        return words.get(at);
    }

    String between(int first, int end) {
        return text.substring(words.get(first).from(), words.get(end - 1).to());
    }

    boolean is(AddressWord meaning, int at) {
        return at >= 0 && at < size() && says(at) == meaning;
    }

    AddressWord says(int at) {
        return says[at];
    }

    private static boolean hasSmallLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// The first word after a place's name that begins here, 0 where none does.
    int placeEnd(int at) {
        return placeEnds[at];
    }

    /// Written with a capital, in a text where that says something.
    boolean isCapital(int at) {
        return capitalsTell && Character.isUpperCase(text.charAt(words.get(at).from()));
    }

    boolean isLetters(int at) {
        return Character.isLetter(words.get(at).small().charAt(0));
    }

    /// No word the profile knows and no form of a verb, so perhaps a name.
    boolean mayBeName(int at) {
        String small = words.get(at).small();
        return isLetters(at)
                && says(at) == AddressWord.NONE
                && !names.ordinary().contains(small)
                && !isVerb(small)
                && !isStretched(small);
    }

    private static boolean isVerb(String small) {
        return small.length() >= SHORTEST_VERB && (small.endsWith("kan") || small.endsWith("nya"));
    }

    private static boolean isStretched(String small) {
        for (int i = 2; i < small.length(); i++) {
            if (small.charAt(i) == small.charAt(i - 1) && small.charAt(i) == small.charAt(i - 2)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word goes on from the one before it: only blanks, dashes and apostrophes between them, or the dot of
    /// an abbreviation.
    boolean goesOn(int at) {
        if (at <= 0 || at >= size()) {
            return false;
        }
        for (int i = words.get(at - 1).to(); i < words.get(at).from(); i++) {
            char c = text.charAt(i);
            boolean joins = c == ' ' || c == '-' || c == '\'' || c == '/' || (c == '.' && isAbbreviation(at - 1));
            if (!joins) {
                return false;
            }
        }
        return true;
    }

    /// Whether the word belongs to the one before it as a number to what it counts: `RT.3`, `rw : 05`.
    boolean isNear(int at) {
        return at > 0
                && at < size()
                && text.substring(words.get(at - 1).to(), words.get(at).from())
                        .chars()
                        .allMatch(c -> " .:-/".indexOf(c) >= 0);
    }

    private boolean isAbbreviation(int at) {
        return words.get(at).small().length() <= LONGEST_ABBREVIATION || says(at) != AddressWord.NONE;
    }

    /// Whether only a stroke stands before the word.
    boolean followsStroke(int at) {
        return at > 0
                && at < size()
                && text.substring(words.get(at - 1).to(), words.get(at).from())
                        .strip()
                        .equals("/");
    }

    /// A house's, lane's or neighbourhood's number, 1 to 999, in digits or in capital Roman ones.
    OptionalInt number(int at) {
        if (at < 0 || at >= size()) {
            return OptionalInt.empty();
        }
        String small = words.get(at).small();
        if (!isLetters(at)) {
            boolean plain = small.length() <= MOST_DIGITS && small.chars().allMatch(c -> c >= '0' && c <= '9');
            int number = plain ? Integer.parseInt(small) : 0;
            return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
        }
        boolean capital = Character.isUpperCase(text.charAt(words.get(at).from()));
        return capital && ROMAN.contains(small) ? OptionalInt.of(ROMAN.indexOf(small) + 1) : OptionalInt.empty();
    }
}
