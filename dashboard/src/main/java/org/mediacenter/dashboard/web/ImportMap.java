package org.mediacenter.dashboard.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// Where browsers find the libraries that modules name: the only inline script there is.
///
/// It is the same on every page, so the content security policy allows exactly these bytes by their hash; a nonce
/// would allow whatever carries it.
public final class ImportMap {
    /// The script's text, to be printed as it stands.
    public static final String TEXT = """
            {"imports":{\
            "lit":"/assets/lib/lit/index.js","lit/":"/assets/lib/lit/",\
            "lit-html":"/assets/lib/lit-html/lit-html.js","lit-html/":"/assets/lib/lit-html/",\
            "lit-element/":"/assets/lib/lit-element/",\
            "@lit/reactive-element":"/assets/lib/reactive-element/reactive-element.js",\
            "@lit/reactive-element/":"/assets/lib/reactive-element/"}}""";

    /// As a source of the policy: `'sha256-...'`.
    static final String SOURCE = "'sha256-" + Base64.getEncoder().encodeToString(hash()) + "'";

    private ImportMap() {}

    private static byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
