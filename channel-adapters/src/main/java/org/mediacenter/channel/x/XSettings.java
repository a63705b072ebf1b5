package org.mediacenter.channel.x;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One account on X and how it is reached.
///
/// @param consumerKey of the application
/// @param consumerSecret of the application; also signs what X sends us
/// @param accessToken of the account
/// @param userId the account's number
/// @param handle the account's name, without `@`
/// @param apiUrl where the API is; [#X] but for tests and stand-ins
/// @param links whether addresses stay links in public posts, which X charges far more for
public record XSettings(
        String consumerKey,
        String consumerSecret,
        String accessToken,
        String accessSecret,
        String userId,
        String handle,
        URI apiUrl,
        boolean links,
        Timing timing) {
    /// X's own.
    public static final URI X = URI.create("https://api.x.com");

    /// How long to wait.
    ///
    /// @param connect for a connection
    /// @param answer for the answer to a request
    /// @param media for the whole of a picture or video
    /// @param poll between two looks at the mentions
    /// @param pollDirect between two looks at the direct messages, of which X allows fewer
    /// @param firstRetry after one failure
    /// @param longestRetry at most between two tries
    public record Timing(
            Duration connect,
            Duration answer,
            Duration media,
            Duration poll,
            Duration pollDirect,
            Duration firstRetry,
            Duration longestRetry) {

        /// The usual, for this time between two looks.
        public static Timing polling(Duration every) {
            Duration direct = Duration.ofSeconds(75);
            return new Timing(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    every,
                    every.compareTo(direct) > 0 ? every : direct,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(5));
        }
    }

    /// Everything that is wrong, each with key, value and rule; empty when it can be tried.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, isKey(consumerKey), "consumer-key", "hidden", "must be given, without spaces");
        check(problems, isKey(consumerSecret), "consumer-secret", "hidden", "must be given, without spaces");
        check(problems, isKey(accessToken), "access-token", "hidden", "must be given, without spaces");
        check(problems, isKey(accessSecret), "access-secret", "hidden", "must be given, without spaces");
        check(problems, userId.matches("[0-9]{1,20}"), "user-id", userId, "the account's number");
        check(problems, handle.matches("[A-Za-z0-9_]{1,15}"), "handle", handle, "1 to 15 of A-Z, a-z, 0-9 and _");
        check(problems, isAddress(), "api-url", apiUrl.toString(), "https://..., or http:// on this machine");
        return problems;
    }

    private boolean isAddress() {
        String host = apiUrl.getHost() == null ? "" : apiUrl.getHost();
        boolean here = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
        return !host.isEmpty() && ("https".equals(apiUrl.getScheme()) || ("http".equals(apiUrl.getScheme()) && here));
    }

    private static boolean isKey(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    private static void check(List<String> problems, boolean right, String key, String value, String rule) {
        if (!right) {
            problems.add(key + " [" + value + "]: " + rule);
        }
    }

    /// Without the keys.
    @Override
    public String toString() {
        return "XSettings[" + handle + " " + userId + " at " + apiUrl + (links ? " with links" : "") + "]";
    }
}
