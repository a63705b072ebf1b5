package org.mediacenter.dashboard.oidc;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What an identity token says, once its signature was found right: OpenID Connect Core 1.0, section 3.1.3.7.
///
/// The library looks at issuer and audience where they are there; here they must be there, and so must a time that is
/// not over and the nonce of this very try.
record Claims(JsonObject token) {
    private static final Duration LEEWAY = Duration.ofSeconds(60);

    /// Why the token is of no use; empty where it is good.
    Optional<String> objection(String issuer, String client, String nonce, Instant now) {
        if (!issuer.equals(plain(text("iss")))) {
            return Optional.of("issuer");
        }
        if (!isFor(client)) {
            return Optional.of("audience");
        }
        if (!(token.getValue("exp") instanceof Number end)
                || !Instant.ofEpochSecond(end.longValue()).plus(LEEWAY).isAfter(now)) {
            return Optional.of("expired");
        }
        if (!(token.getValue("iat") instanceof Number begin)
                || Instant.ofEpochSecond(begin.longValue()).minus(LEEWAY).isAfter(now)) {
            return Optional.of("issued-later");
        }
        if (!nonce.equals(text("nonce"))) {
            return Optional.of("nonce");
        }
        return text("sub").isEmpty() ? Optional.of("subject") : Optional.empty();
    }

    private boolean isFor(String client) {
        String party = text("azp");
        boolean named = token.getValue("aud") instanceof JsonArray several
                ? several.contains(client) && (several.size() == 1 || !party.isEmpty())
                : client.equals(text("aud"));
        return named && (party.isEmpty() || party.equals(client));
    }

    /// Who it is, wherever they are asked: a subject is only unique within its issuer.
    String subject() {
        return plain(text("iss")) + " " + text("sub");
    }

    /// A claim's text; empty where there is none.
    String text(String claim) {
        return token.getValue(claim) instanceof String text ? text : "";
    }

    private static String plain(String issuer) {
        return issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    }

    @Override
    public String toString() {
        return "Claims[hidden]";
    }
}
