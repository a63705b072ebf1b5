package org.mediacenter.dashboard.oidc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.auth.oauth2.OAuth2Auth;
import io.vertx.ext.auth.oauth2.OAuth2AuthorizationURL;
import io.vertx.ext.auth.oauth2.OAuth2FlowType;
import io.vertx.ext.auth.oauth2.OAuth2Options;
import io.vertx.ext.auth.oauth2.Oauth2Credentials;
import io.vertx.ext.auth.oauth2.providers.OpenIDConnectAuth;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.mediacenter.hub.settings.OpenIdProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The city's provider, as this hub knows it: found by its discovery document, asked again after an hour, and after a
/// token that none of its keys signed, so that new keys are known soon. Thread-safe.
final class Provider {
    private static final Logger log = LoggerFactory.getLogger(Provider.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int IDLE_SECONDS = 8;
    private static final long PATIENCE_SECONDS = 9;
    private static final long CLOSE_MILLIS = 60_000;
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final Vertx vertx;
    private final OpenIdProvider settings;
    private final InstantSource clock;
    private final AtomicReference<Optional<Known>> known = new AtomicReference<>(Optional.empty());

    Provider(Vertx vertx, OpenIdProvider settings, InstantSource clock) {
        this.vertx = vertx;
        this.settings = settings;
        this.clock = clock;
    }

    private record Known(OAuth2Auth auth, Instant since) {}

    /// Whether an answer is this provider's, where it says whose it is: RFC 9207.
    boolean sentBy(String issuer) {
        String plain = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        return plain.isEmpty() || plain.equals(settings.issuer().toString());
    }

    String usernameClaim() {
        return settings.usernameClaim();
    }

    /// Where a browser goes to sign in.
    Future<String> address(Attempt attempt, String redirect) {
        return auth().map(auth -> auth.authorizeURL(new OAuth2AuthorizationURL()
                .setRedirectUri(redirect)
                .setState(attempt.state())
                .addScope("openid")
                .addScope("profile")
                .setCodeChallenge(attempt.challenge())
                .setCodeChallengeMethod("S256")
                .putAdditionalParameter("nonce", attempt.nonce())));
    }

    /// Who came back with this code; fails where it is nobody, for whatever reason.
    Future<Claims> who(Attempt attempt, String code, String redirect) {
        return auth().compose(auth -> auth.authenticate(new Oauth2Credentials()
                        .setFlow(OAuth2FlowType.AUTH_CODE)
                        .setCode(code)
                        .setRedirectUri(redirect)
                        .setCodeVerifier(attempt.verifier())))
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .compose(user -> checked(
                        Optional.ofNullable(user.attributes().getJsonObject("idToken"))
                                .map(Claims::new),
                        attempt));
    }

    /// The library gives no identity token where its signature is not by a key of the provider.
    private Future<Claims> checked(Optional<Claims> claims, Attempt attempt) {
        if (claims.isEmpty()) {
            known.set(Optional.empty());
            return Future.failedFuture("there is no identity token that the provider signed");
        }
        return claims.get()
                .objection(settings.issuer().toString(), settings.clientId(), attempt.nonce(), clock.instant())
                .<Future<Claims>>map(why -> Future.failedFuture("the identity token is of no use: " + why))
                .orElseGet(() -> Future.succeededFuture(claims.get()));
    }

    /// Nobody holds a lock meanwhile: two that come at once ask twice.
    private Future<OAuth2Auth> auth() {
        Optional<Known> now =
                known.get().filter(found -> found.since().plus(KNOWN_FOR).isAfter(clock.instant()));
        if (now.isPresent()) {
            return Future.succeededFuture(now.get().auth());
        }
        OAuth2Options options = new OAuth2Options()
                .setSite(settings.issuer().toString())
                .setClientId(settings.clientId())
                .setClientSecret(settings.clientSecret().reveal())
                .setHttpClientOptions(new HttpClientOptions()
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setIdleTimeout(IDLE_SECONDS));
        return OpenIDConnectAuth.discover(vertx, options)
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .compose(auth -> options.getJwkPath() == null
                        ? Future.<OAuth2Auth>failedFuture("the provider names no keys")
                        : Future.succeededFuture(auth))
                .map(auth -> {
                    replace(new Known(auth, clock.instant()));
                    return auth;
                });
    }

    /// The old one would go on asking for keys by a timer of its own; whom it lets in at this moment is not cut off.
    private void replace(Known fresh) {
        known.getAndSet(Optional.of(fresh))
                .ifPresent(old -> vertx.setTimer(CLOSE_MILLIS, _ -> old.auth().close()));
        log.info("the city's own sign-in is known [issuer={}]", settings.issuer());
    }
}
