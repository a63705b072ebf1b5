/// Signing in by the city's own OpenID Connect provider: authorization code with PKCE, state and nonce.
///
/// OpenID Connect Core 1.0 (<https://openid.net/specs/openid-connect-core-1_0.html>), section 3.1, over
/// `vertx-auth-oauth2`;
/// PKCE is RFC 7636. The provider says who somebody is; whether they have an account, and what they may do, is said
/// here alone: no account is made and no role is taken from a claim.
@NullMarked
package org.mediacenter.dashboard.oidc;

import org.jspecify.annotations.NullMarked;
