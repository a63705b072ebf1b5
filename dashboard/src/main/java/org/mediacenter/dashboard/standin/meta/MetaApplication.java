package org.mediacenter.dashboard.standin.meta;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The app a city has at Meta, as the stand-in knows it.
///
/// @param tokens from token to the page or account it belongs to
/// @param tokensExpire in seconds since 1970; 0 for never
/// @param numbers which of them are numbers on WhatsApp
public record MetaApplication(
        String secret, String verifyToken, Map<String, String> tokens, long tokensExpire, Set<String> numbers) {
    public MetaApplication {
        tokens = Map.copyOf(tokens);
        numbers = Set.copyOf(numbers);
    }

    /// Without WhatsApp.
    public MetaApplication(String secret, String verifyToken, Map<String, String> tokens, long tokensExpire) {
        this(secret, verifyToken, tokens, tokensExpire, Set.of());
    }

    Optional<String> accountOf(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    /// Why a call with these parameters is not let in, if it is not.
    Optional<GraphError> refusal(Map<String, String> parameters) {
        String token = parameters.getOrDefault("access_token", "");
        if (token.isEmpty()) {
            return Optional.of(GraphError.of(104, 0, "An access token is required to request this resource."));
        }
        if (accountOf(token).isEmpty()) {
            return Optional.of(GraphError.of(190, 0, "Invalid OAuth access token - Cannot parse access token"));
        }
        if (!parameters.containsKey("appsecret_proof")) {
            return Optional.of(GraphError.parameter("API calls from the server require an appsecret_proof argument"));
        }
        return hmac(token).equals(parameters.get("appsecret_proof"))
                ? Optional.empty()
                : Optional.of(GraphError.parameter("Invalid appsecret_proof provided in the API argument"));
    }

    /// The header that goes with a webhook.
    String signature(String body) {
        return "sha256=" + hmac(body);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HMAC with SHA-256", e);
        }
    }

    /// Never the secrets.
    @Override
    public String toString() {
        return "MetaApplication" + tokens.values();
    }
}
