package org.mediacenter.channel.x;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What X and the hub sign with the application's secret: the handshake's answer and the bodies of
/// events. Thread-safe.
final class XSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "sha256=";

    /// No braces, quotes or spaces: whoever asks chooses the token, and what we answer is also the
    /// signature of a body of these bytes. So nothing is answered that could be read as an event.
    private static final int LONGEST_TOKEN = 200;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_.~-]{1," + LONGEST_TOKEN + "}");

    private final SecretKeySpec key;

    XSignature(String consumerSecret) {
        key = new SecretKeySpec(consumerSecret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// The answer to a handshake's token; empty for what cannot be one.
    Optional<String> answer(String token) {
        return TOKEN.matcher(token).matches()
                ? Optional.of(of(token.getBytes(StandardCharsets.US_ASCII)))
                : Optional.empty();
    }

    /// Whether the header shows that X sent these bytes; takes as long whatever is wrong with it. The
    /// signature of what could be a token shows nothing: the handshake gives it to anybody.
    boolean proves(String header, byte[] body) {
        return MessageDigest.isEqual(
                        of(body).getBytes(StandardCharsets.US_ASCII), header.getBytes(StandardCharsets.UTF_8))
                && !isToken(body);
    }

    private static boolean isToken(byte[] body) {
        return body.length <= LONGEST_TOKEN
                && TOKEN.matcher(new String(body, StandardCharsets.ISO_8859_1)).matches();
    }

    private String of(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return SCHEME + Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC-SHA-256", e);
        }
    }
}
