package org.mediacenter.channel.meta;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// The city's app at Meta, which signs what Meta sends and what the hub asks.
///
/// @param previousAppSecret also believed while the secret is being changed
/// @param verifyToken what Meta says when it makes sure of the webhook's address
/// @param graphUrl where the Graph API is, without a path; absent: Facebook's own
public record MetaApp(
        String appSecret, Optional<String> previousAppSecret, String verifyToken, Optional<URI> graphUrl) {
    public MetaApp {
        if (appSecret.isEmpty() || verifyToken.isEmpty()) {
            throw new IllegalArgumentException("app secret and verify token must be set");
        }
    }

    /// What a signature may be made with.
    List<String> secrets() {
        return previousAppSecret
                .filter(secret -> !secret.isEmpty())
                .map(secret -> List.of(appSecret, secret))
                .orElseGet(() -> List.of(appSecret));
    }

    /// Never the secrets.
    @Override
    public String toString() {
        return "MetaApp[" + graphUrl.map(URI::toString).orElse("graph.facebook.com") + "]";
    }
}
