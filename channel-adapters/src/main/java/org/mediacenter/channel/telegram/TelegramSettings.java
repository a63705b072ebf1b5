package org.mediacenter.channel.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One bot and how it is reached.
///
/// @param token from @BotFather; part of every address, so no address is ever logged
/// @param apiUrl where the Bot API is; [#TELEGRAM] but for tests and stand-ins
public record TelegramSettings(String token, URI apiUrl, Timing timing) {
    /// Telegram's own.
    public static final URI TELEGRAM = URI.create("https://api.telegram.org");

    /// How long to wait.
    ///
    /// @param connect for a connection
    /// @param answer for the answer to a request
    /// @param longPoll how long Telegram holds a question for messages while there are none
    /// @param media for the whole of a file
    /// @param firstRetry after one failure
    /// @param longestRetry at most between two tries
    public record Timing(
            Duration connect,
            Duration answer,
            Duration longPoll,
            Duration media,
            Duration firstRetry,
            Duration longestRetry) {
        public static final Timing USUAL = new Timing(
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1));
    }

    /// Everything that is wrong, each with key, value and rule; empty when it can be tried.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!token.matches("[0-9]{1,20}:[A-Za-z0-9_-]{1,100}")) {
            problems.add("token [hidden]: a bot's token as @BotFather gives it, digits, a colon and letters");
        }
        String host = Optional.ofNullable(apiUrl.getHost()).orElse("");
        boolean here = List.of("127.0.0.1", "localhost", "[::1]").contains(host);
        boolean safe = "https".equals(apiUrl.getScheme()) || ("http".equals(apiUrl.getScheme()) && here);
        if (host.isEmpty() || !safe) {
            problems.add("api-url [" + apiUrl + "]: https://..., or http:// on this machine");
        }
        return problems;
    }

    /// Without the token.
    @Override
    public String toString() {
        return "TelegramSettings[" + apiUrl + "]";
    }
}
