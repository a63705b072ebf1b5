package org.mediacenter.hub.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.settings.HubSettings.SigningIn;

/// How staff sign in: what can be set, and reading it.
final class SigningInKeys {
    private static final String CODES = "hub.accounts.totp";
    private static final String REQUIRED = "required";
    private static final String OIDC = "hub.accounts.oidc.";
    private static final String ISSUER = OIDC + "issuer";
    private static final String CLIENT = OIDC + "client-id";
    private static final String SECRET = OIDC + "client-secret";
    private static final String NAME = OIDC + "name";
    private static final String CLAIM = OIDC + "username-claim";
    private static final String USUAL_CLAIM = "preferred_username";
    private static final String USUAL_NAME = "OpenID Connect";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private SigningInKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.plain(CODES, REQUIRED, "required or optional: one-time codes of administrators and leaders"),
                SettingKey.plain(
                        ISSUER,
                        "",
                        "https:// address of the city's OpenID Connect provider, as it names itself; http:// on this"
                                + " machine only; empty: off"),
                SettingKey.plain(CLIENT, "", "what that provider calls this hub"),
                SettingKey.secret(SECRET, "", "what it gave this hub to prove it"),
                SettingKey.plain(NAME, USUAL_NAME, "what the link on the sign-in page calls it, at most 60 characters"),
                SettingKey.plain(
                        CLAIM, USUAL_CLAIM, "the claim with the user name of an account here: letters, digits, _"));
    }

    static SigningIn read(Values values) {
        return new SigningIn(values.text(CODES, REQUIRED, "required|optional").equals(REQUIRED), provider(values));
    }

    private static Optional<OpenIdProvider> provider(Values values) {
        Optional<URI> issuer = values.read(ISSUER, SigningInKeys::issuer);
        String client = values.text(CLIENT, "", "[!-~]{0,200}");
        Secret secret = values.secret(SECRET);
        String name = values.text(NAME, USUAL_NAME, ".{1,60}");
        String claim = values.text(CLAIM, USUAL_CLAIM, "[A-Za-z0-9_]{1,60}");
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        if (client.isEmpty()) {
            values.problem(Problem.fatal(CLIENT, "", "must be set together with " + ISSUER));
        }
        if (secret.isEmpty()) {
            values.problem(Problem.fatal(SECRET, "", "must be set together with " + ISSUER));
        }
        return issuer.map(address -> new OpenIdProvider(address, client, secret, name, claim));
    }

    /// Without the slash at the end, which some write and some do not.
    private static Optional<URI> issuer(String text) {
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            String host = Optional.ofNullable(address.getHost()).orElse("");
            boolean safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && LOOPBACK.contains(host));
            boolean bare = address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null;
            return Optional.of(address).filter(_ -> safe && bare && !host.isEmpty());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
