package org.mediacenter.hub.history;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The hash that chains events.
final class Sha256 {
    static final int LENGTH = 32;

    private Sha256() {}

    static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /// What stands before the first event: as many zeros.
    static byte[] none() {
        return new byte[LENGTH];
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
