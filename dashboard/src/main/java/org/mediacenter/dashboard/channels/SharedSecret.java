package org.mediacenter.dashboard.channels;

import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.settings.Problem;

/// Which of the two secrets that all of Meta's channels need is missing.
final class SharedSecret {
    static final String APP_SECRET = "hub.channels.meta.app-secret";
    static final String VERIFY_TOKEN = "hub.channels.meta.verify-token";

    private SharedSecret() {}

    /// Key of the words that name what is missing; empty where both are there.
    static Optional<String> words(List<Problem> lacking) {
        boolean secret = lacks(lacking, APP_SECRET);
        boolean token = lacks(lacking, VERIFY_TOKEN);
        if (secret && token) {
            return Optional.of("channels.lacking.both");
        }
        return secret
                ? Optional.of("channels.lacking.app-secret")
                : Optional.of("channels.lacking.verify-token").filter(_ -> token);
    }

    private static boolean lacks(List<Problem> lacking, String key) {
        return lacking.stream().anyMatch(problem -> problem.key().startsWith(key));
    }
}
