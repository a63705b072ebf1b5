package org.mediacenter.hub.settings;

/// One thing that is wrong with the settings, for the person who wrote them.
///
/// @param key what was set (`hub.http.port`), or the file
/// @param value what it was set to, `(hidden)` for a secret, empty where nothing was
/// @param rule what would be right
/// @param fatal whether the hub refuses to start; otherwise only what the rule says stays off
public record Problem(String key, String value, String rule, boolean fatal) {

    static Problem fatal(String key, String value, String rule) {
        return new Problem(key, value, rule, true);
    }

    static Problem warning(String key, String value, String rule) {
        return new Problem(key, value, rule, false);
    }

    /// One line: `hub.http.port = [eighty]: a number from 0 to 65535`.
    @Override
    public String toString() {
        return value.isEmpty() ? key + ": " + rule : key + " = [" + value + "]: " + rule;
    }
}
