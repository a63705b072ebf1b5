package org.mediacenter.hub.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Telephone numbers as they are compared and hidden. A number is written with and without its country, so the last
/// nine digits tell one from another.
final class TelephoneNumbers {
    private static final int COMPARED = 9;
    private static final int SHOWN = 4;
    private static final Pattern WHOLE = Pattern.compile("\\+?\\d{9,15}");
    /// Bounded at both ends, so that no text makes it slow.
    private static final Pattern WITHIN =
            Pattern.compile("(?<![\\d.])(?:\\d{9,15}|[+0]\\d(?:[ .()-]{0,2}\\d){7,13})(?!\\d)");

    private TelephoneNumbers() {}

    /// What a number is compared by; empty where the text is none.
    static Optional<String> key(String text) {
        String plain = text.replaceAll("[ .()/-]", "");
        return WHOLE.matcher(plain).matches()
                ? Optional.of(plain.substring(plain.length() - COMPARED))
                : Optional.empty();
    }

    /// The text with the digits of every telephone number hidden but for the first four. The length stays.
    static String hidden(String text) {
        StringBuilder hidden = new StringBuilder(text);
        Matcher number = WITHIN.matcher(text);
        while (number.find()) {
            int digits = 0;
            for (int at = number.start(); at < number.end(); at++) {
                if (Character.isDigit(text.charAt(at)) && ++digits > SHOWN) {
                    hidden.setCharAt(at, '•');
                }
            }
        }
        return hidden.toString();
    }
}
