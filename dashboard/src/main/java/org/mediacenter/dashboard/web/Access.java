package org.mediacenter.dashboard.web;

import org.mediacenter.hub.account.Right;

/// Who may call a route. Every route declares one; there is no default.
public sealed interface Access {

    /// Anybody; nothing here depends on who asks.
    record Open() implements Access {}

    /// Whoever holds the secret in the link: a tracking key, an invitation. The route checks it.
    record SecretLink() implements Access {}

    /// Anybody with something to file, or a program with an API token.
    record Signed() implements Access {}

    /// A provider that signs every call; the channel checks that before it reads one. Never throttled: a
    /// provider calls for thousands of people from a few addresses.
    record Webhook() implements Access {}

    /// Anybody who is signed in.
    record AnyAccount() implements Access {}

    /// Whoever is signed in with this right.
    record With(Right right) implements Access {}

    /// Only on the management port.
    record Management() implements Access {}

    /// Whether a session is needed.
    default boolean needsSession() {
        return this instanceof AnyAccount || this instanceof With;
    }
}
