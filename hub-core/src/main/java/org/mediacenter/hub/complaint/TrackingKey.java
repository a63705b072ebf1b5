package org.mediacenter.hub.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;

/// The secret that opens one complaint's tracking page: 16 URL-safe characters, all but 96 random bits.
///
/// Those few that look like a word are not given out, so that a key can be told from words wherever somebody types it.
public record TrackingKey(String value) {
    private static final int BYTES = 12;

    /// One more than is looked for in what people type for each character they may leave out, add or mistake.
    private static final int LEAST_CHANGES = 8;

    /// A fresh key.
    public static TrackingKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        String drawn;
        do {
            random.nextBytes(bytes);
            drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } while (changes(drawn) < LEAST_CHANGES);
        return new TrackingKey(drawn);
    }

    /// How often a text changes between small letters, capitals, digits and everything else.
    public static long changes(String text) {
        return IntStream.range(1, text.length())
                .filter(i -> sort(text.charAt(i)) != sort(text.charAt(i - 1)))
                .count();
    }

    private static int sort(char c) {
        if (c >= 'a' && c <= 'z') {
            return 'a';
        }
        if (c >= 'A' && c <= 'Z') {
            return 'A';
        }
        return c >= '0' && c <= '9' ? '0' : '-';
    }

    /// Whether `offered` is this key, in a time that does not tell how much of it was right.
    public boolean opens(String offered) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    /// Never the key itself: it must not reach a log.
    @Override
    public String toString() {
        return "TrackingKey[hidden]";
    }
}
