package org.mediacenter.dashboard.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// One try of one browser to sign in: all that must come back, or stay secret, follows from a secret its cookie has.
///
/// So nothing is kept here while somebody types a password elsewhere, and a try cannot be finished in another browser.
///
/// @param secret 256 bits, in the cookie alone
record Attempt(String secret) {
    private static final int BYTES = 32;
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    static Attempt fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Attempt(written(bytes));
    }

    boolean isWhole() {
        return secret.matches(FORM);
    }

    /// Comes back beside the code.
    String state() {
        return derived("state");
    }

    /// Comes back inside the identity token.
    String nonce() {
        return derived("nonce");
    }

    /// Shown to the provider when the code is handed in.
    String verifier() {
        return derived("verifier");
    }

    /// Shown to the provider before: RFC 7636, section 4.2, `S256`.
    String challenge() {
        return written(hash(verifier()));
    }

    /// Under what it is written down as used up.
    String key() {
        return derived("used");
    }

    /// Whether this state is ours, in a time that does not tell how much was right.
    boolean began(String offered) {
        return MessageDigest.isEqual(
                state().getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    private String derived(String purpose) {
        return written(hash("oidc-" + purpose + ':' + secret));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    private static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Attempt[hidden]";
    }
}
