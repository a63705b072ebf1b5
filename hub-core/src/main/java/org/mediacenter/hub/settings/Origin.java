package org.mediacenter.hub.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// An address of the web with nothing behind the host and port.
final class Origin {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private Origin() {}

    /// [#read(String)] of an address secrets may be sent to: https, or this machine.
    static Optional<URI> readSafe(String text) {
        return read(text).filter(uri -> "https".equals(uri.getScheme()) || HERE.contains(uri.getHost()));
    }

    /// The address without a slash at its end; empty where the text is no such thing.
    static Optional<URI> read(String text) {
        try {
            URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean plain = uri.getRawPath().isEmpty() && uri.getRawQuery() == null && uri.getRawUserInfo() == null;
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && plain ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty(); // an opaque address has no path at all
        }
    }
}
