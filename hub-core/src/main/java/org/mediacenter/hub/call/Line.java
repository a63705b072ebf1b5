package org.mediacenter.hub.call;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A telephone line by its digits.
///
/// One exchange writes one line in one way, so its digits without leading noughts name it. Two sources may
/// write it with and without the country's code, which only [#isSame] forgives.
public final class Line {
    /// Fewer are a desk's own extension, or no number at all.
    private static final int LEAST_DIGITS = 3;

    private static final int TELLING_DIGITS = 8;
    private static final int LONGEST_COUNTRY_CODE = 3;
    private static final int NAME_BYTES = 8;

    private Line() {}

    /// Whether it can be called: digits enough, and nothing that no number has.
    public static boolean isCallable(String number) {
        return number.matches("\\+?[0-9 ().\\-/]{1,30}") && digits(number).length() >= LEAST_DIGITS;
    }

    /// Whether two numbers may be the same line, one of them with a country's code.
    public static boolean isSame(String one, String other) {
        String first = digits(one);
        String second = digits(other);
        String longer = first.length() >= second.length() ? first : second;
        String shorter = first.length() >= second.length() ? second : first;
        return longer.equals(shorter)
                || (shorter.length() >= TELLING_DIGITS
                        && longer.length() - shorter.length() <= LONGEST_COUNTRY_CODE
                        && longer.endsWith(shorter));
    }

    /// A short name for the line, for keys and addresses.
    static String name(String number) {
        return hash("line " + digits(number));
    }

    static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }
}
