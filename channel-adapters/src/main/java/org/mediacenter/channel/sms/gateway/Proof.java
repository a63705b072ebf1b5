package org.mediacenter.channel.sms.gateway;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mediacenter.channel.sms.gateway.GatewaySettings.Receive;
import org.mediacenter.hub.channel.Endpoint.Call;

/// Whether a call comes from the gateway: by a secret in a header or in the query, or by an HMAC-SHA256 of
/// the body in a header (hexadecimal or base64, with or without `sha256=`). Compared in constant time, with
/// each of two secrets while one is being changed.
final class Proof {
    static final String RULE = "header:Name, query:name or hmac:Header-Name";
    private static final String PREFIX = "sha256=";
    private static final String HMAC = "HmacSHA256";
    private final String kind;
    private final String name;
    private final List<byte[]> secrets;

    Proof(Receive receive) {
        int colon = receive.proof().indexOf(':');
        this.kind = receive.proof().substring(0, colon);
        this.name = receive.proof().substring(colon + 1);
        this.secrets = Stream.concat(Stream.of(receive.secret()), receive.previousSecret().stream())
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static boolean isReadable(String written) {
        return written.matches("(header|query|hmac):[A-Za-z0-9_-]{1,60}");
    }

    /// The parameter of the query that holds the secret: it is kept nowhere.
    Optional<String> parameter() {
        return kind.equals("query") ? Optional.of(name) : Optional.empty();
    }

    /// Whether it vouches for the body and for nothing else of a call.
    boolean signsTheBody() {
        return kind.equals("hmac");
    }

    boolean is(Call call) {
        String given = Optional.ofNullable(
                        kind.equals("query")
                                ? call.query().get(name)
                                : call.headers().get(name))
                .orElse("");
        byte[] offered = kind.equals("hmac") ? decoded(given) : given.getBytes(StandardCharsets.UTF_8);
        boolean right = false;
        for (byte[] secret : secrets) {
            // each is compared, so that the time does not tell which one was right
            right |= MessageDigest.isEqual(offered, kind.equals("hmac") ? signature(secret, call.body()) : secret);
        }
        return right;
    }

    private static byte[] signature(byte[] secret, Buffer body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return mac.doFinal(body.getBytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has it", e);
        }
    }

    private static byte[] decoded(String given) {
        String code = given.startsWith(PREFIX) ? given.substring(PREFIX.length()) : given;
        try {
            return code.matches("[0-9a-fA-F]{64}")
                    ? HexFormat.of().parseHex(code)
                    : Base64.getDecoder().decode(code);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
