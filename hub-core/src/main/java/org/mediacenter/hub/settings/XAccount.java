package org.mediacenter.hub.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The city's account on X and the application it is used by.
///
/// @param consumerKey of the application, with its secret
/// @param accessToken of the account, with its secret
/// @param userId the account's number
/// @param handle the account's name, without `@`
/// @param apiUrl where the API is; absent: X's own
/// @param poll between two looks at the mentions
/// @param links whether addresses stay links in public posts
public record XAccount(
        Secret consumerKey,
        Secret consumerSecret,
        Secret accessToken,
        Secret accessSecret,
        String userId,
        String handle,
        Optional<URI> apiUrl,
        Duration poll,
        boolean links) {}
