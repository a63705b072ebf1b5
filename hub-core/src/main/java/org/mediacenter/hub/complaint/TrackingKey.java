package org.mediacenter.hub.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret that opens one complaint's tracking page: 96 random bits, 16 URL-safe characters.
public record TrackingKey(String value) {
    private static final int BYTES = 12;

    /// A fresh key.
    public static TrackingKey random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new TrackingKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
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
