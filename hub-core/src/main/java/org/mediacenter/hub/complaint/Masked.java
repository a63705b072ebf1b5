package org.mediacenter.hub.complaint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Hides what must not stand on a screen for officers though it stands in the words: national identity
/// numbers, which come unasked, and the citizen's tracking key, which would let anybody speak as the citizen.
///
/// The length stays, so positions in the text still fit.
public final class Masked {
    private static final int IDENTITY_DIGITS = 16;
    private static final int SHOWN = 4;
    private static final Pattern KEY = Pattern.compile("[?&]key=([A-Za-z0-9_-]{16})");
    private static final Pattern IDENTITY_OCTETS = Pattern.compile("(?:3[0-9]){16}|(?:003[0-9]){16}");
    private static final char HIDDEN = '•';

    private Masked() {}

    /// What a provider sent, with the same hidden, also where octets stand in hex.
    public static String raw(String text) {
        StringBuilder masked = new StringBuilder(text(text));
        Matcher octets = IDENTITY_OCTETS.matcher(text);
        while (octets.find()) {
            int width = (octets.end() - octets.start()) / IDENTITY_DIGITS;
            for (int at = octets.start() + SHOWN * width; at < octets.end(); at++) {
                masked.setCharAt(at, HIDDEN);
            }
        }
        return masked.toString();
    }

    /// The text with every run of exactly sixteen digits hidden but for its first four, and every tracking key
    /// of an address hidden.
    public static String text(String text) {
        StringBuilder masked = new StringBuilder(text);
        Matcher key = KEY.matcher(text);
        while (key.find()) {
            for (int at = key.start(1); at < key.end(1); at++) {
                masked.setCharAt(at, HIDDEN);
            }
        }
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean digit = i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
            if (!digit && run == IDENTITY_DIGITS) {
                for (int j = i - run + SHOWN; j < i; j++) {
                    masked.setCharAt(j, HIDDEN);
                }
            }
            run = digit ? run + 1 : 0;
        }
        return masked.toString();
    }
}
