package org.mediacenter.hub.settings;

/// A password or a token that no print, log or error message may show.
///
/// @param reveal the secret itself; ask only where it is handed to the peer it belongs to
public record Secret(String reveal) {

    /// Whether nothing was set.
    public boolean isEmpty() {
        return reveal.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "(not set)" : "(hidden)";
    }
}
