package org.mediacenter.hub.complaint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// A personal field or a text of a person. The event carries only its salted hash; text and salt
/// stand beside the event and can be erased, after which the history still verifies.
///
/// @param hash SHA-256 of salt and UTF-8 text, 64 hexadecimal digits: what the event says
/// @param opened text and salt, absent once erased
public record Personal(String hash, Optional<Opened> opened) {
    private static final int SALT_BYTES = 16;

    /// The text and the salt that make the hash.
    ///
    /// @param salt 32 hexadecimal digits
    public record Opened(String salt, String text) {
        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    /// Seals a text under a fresh salt.
    public static Personal of(String text, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return sealed(new Opened(HexFormat.of().formatHex(salt), text));
    }

    /// The field again from what was stored beside its event.
    public static Personal sealed(Opened opened) {
        return new Personal(hash(opened), Optional.of(opened));
    }

    /// The field after its text and salt were erased.
    public static Personal erased(String hash) {
        return new Personal(hash, Optional.empty());
    }

    /// The text, absent once erased.
    public Optional<String> text() {
        return opened.map(Opened::text);
    }

    private static String hash(Opened opened) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(opened.salt()));
            return HexFormat.of().formatHex(digest.digest(opened.text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
