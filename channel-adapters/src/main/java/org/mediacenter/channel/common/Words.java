package org.mediacenter.channel.common;

import java.util.regex.Pattern;

/// Makes text from outside safe to keep without changing what it says.
public final class Words {
    private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Words() {}

    /// The text with line ends as `\n` and without control characters, which no person types and no
    /// screen shows; a half of a surrogate pair becomes U+FFFD. Lines and tabs stay.
    public static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (needsCare(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    /// [#clean(String)] on one line, without space around it and without the characters that turn the
    /// direction of what stands beside it.
    public static String line(String text) {
        return TURNS.matcher(clean(text))
                .replaceAll("")
                .replace('\n', ' ')
                .replace('\t', ' ')
                .strip();
    }

    private static boolean needsCare(char c) {
        return Character.isSurrogate(c) || (Character.isISOControl(c) && c != '\n' && c != '\t');
    }

    private static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        lines.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                clean.append('\uFFFD');
            } else if (!Character.isISOControl(point) || point == '\n' || point == '\t') {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    /// The same, at most so many characters of it.
    public static String line(String text, int most) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most));
    }
}
