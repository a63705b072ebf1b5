package org.mediacenter.hub.settings;

import java.net.URI;

/// The city's own sign-in, by OpenID Connect.
///
/// @param issuer who signs, as its discovery document names itself
/// @param name what the link on the sign-in page calls it
/// @param usernameClaim the claim that holds the user name of an account here, for somebody's first time
public record OpenIdProvider(URI issuer, String clientId, Secret clientSecret, String name, String usernameClaim) {}
