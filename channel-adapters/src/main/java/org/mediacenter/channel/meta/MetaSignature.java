package org.mediacenter.channel.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Tells what Meta sent from what others sent in its name:
/// [`X-Hub-Signature-256`](https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads)
/// is `sha256=` and the HMAC-SHA256 of the body's raw bytes with the app's secret, in hexadecimal. Pure.
public final class MetaSignature {
    private static final String SCHEME = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 64;

    private MetaSignature() {}

    /// Whether the body is signed with one of the secrets. Takes the same time wherever the first difference is.
    ///
    /// @param header as it came; absent: no
    static boolean isRight(Optional<String> header, byte[] body, List<String> secrets) {
        Optional<byte[]> claimed = header.flatMap(MetaSignature::bytes);
        boolean right = false;
        for (String secret : secrets) {
            right |= claimed.isPresent() && MessageDigest.isEqual(claimed.get(), hmac(secret, body));
        }
        return right;
    }

    /// The header that Meta, or what stands in for it, sends with a body.
    public static String of(String secret, byte[] body) {
        return SCHEME + HexFormat.of().formatHex(hmac(secret, body));
    }

    private static Optional<byte[]> bytes(String header) {
        boolean fits = header.startsWith(SCHEME) && header.length() == SCHEME.length() + DIGITS;
        try {
            return fits
                    ? Optional.of(HexFormat.of().parseHex(header, SCHEME.length(), header.length()))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] hmac(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC with SHA-256", e);
        }
    }
}
