package org.mediacenter.dashboard.standin.x;

import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Checks OAuth 1.0a as [RFC 5849](https://www.rfc-editor.org/rfc/rfc5849) has it, and signs what X sends.
///
/// Written apart from the hub's own, so that a mistake in one is not hidden by the same mistake in the other.
final class XSignatures {
    private static final Duration DRIFT = Duration.ofMinutes(5);
    private static final Pattern PARAMETER = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private final XApplication application;
    private final InstantSource time;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    XSignatures(XApplication application, InstantSource time) {
        this.application = application;
        this.time = time;
    }

    /// What is wrong with a request's signature; empty where nothing is.
    Optional<String> problem(HttpServerRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("OAuth ")) {
            return Optional.of("no OAuth header");
        }
        Map<String, String> given = parameters(header);
        if (!application.consumerKey().equals(given.get("oauth_consumer_key"))
                || !application.accessToken().equals(given.get("oauth_token"))
                || !"HMAC-SHA1".equals(given.get("oauth_signature_method"))) {
            return Optional.of("unknown keys or method");
        }
        if (!isFresh(given)) {
            return Optional.of("an old time, or a nonce that came before");
        }
        String expected = hmac("HmacSHA1", key(), base(request, given));
        return same(expected, given.getOrDefault("oauth_signature", ""))
                ? Optional.empty()
                : Optional.of("a wrong signature");
    }

    /// What an event, or the token of a handshake, is signed with.
    String event(byte[] body) {
        return "sha256=" + hmac("HmacSHA256", application.consumerSecret(), body);
    }

    private static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new HashMap<>();
        Matcher found = PARAMETER.matcher(header);
        while (found.find()) {
            parameters.put(found.group(1), URLDecoder.decode(found.group(2), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private boolean isFresh(Map<String, String> given) {
        String stamp = given.getOrDefault("oauth_timestamp", "");
        if (!stamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(stamp)), time.instant());
        return off.abs().compareTo(DRIFT) <= 0 && nonces.add(given.getOrDefault("oauth_nonce", ""));
    }

    private byte[] base(HttpServerRequest request, Map<String, String> given) {
        List<String> pairs = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!name.equals("oauth_signature") && !name.equals("realm")) {
                pairs.add(encoded(name) + "=" + encoded(value));
            }
        });
        request.params().forEach(one -> pairs.add(encoded(one.getKey()) + "=" + encoded(one.getValue())));
        Collections.sort(pairs);
        String url = "http://" + request.authority() + request.path();
        String base = request.method().name() + "&" + encoded(url) + "&" + encoded(String.join("&", pairs));
        return base.getBytes(StandardCharsets.US_ASCII);
    }

    private String key() {
        return encoded(application.consumerSecret()) + "&" + encoded(application.accessSecret());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String hmac(String algorithm, String key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
