package org.mediacenter.hub.settings;

import java.util.List;
import java.util.Optional;

/// Telegram: what can be set, and reading it.
final class TelegramKeys {
    private static final String TOKEN = "hub.channels.telegram.token";
    private static final String API_URL = "hub.channels.telegram.api-url";

    private TelegramKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.secret(
                        TOKEN,
                        "",
                        "the bot's token from @BotFather: digits, a colon, then letters, digits, - and _; without it Telegram is off"),
                SettingKey.plain(
                        API_URL, "Telegram's own", "https:// and a host, no path; http:// only on this machine"));
    }

    /// Empty where there is no token.
    static Optional<TelegramBot> read(Values values) {
        Secret token = values.secret(TOKEN, "([0-9]{1,20}:[A-Za-z0-9_-]{1,100})?");
        TelegramBot bot = new TelegramBot(token, values.read(API_URL, Origin::readSafe));
        if (token.isEmpty() && (values.has(TOKEN) || values.has(TOKEN + "-file") || values.has(API_URL))) {
            values.problem(Problem.warning(TOKEN, "", "is not set: Telegram stays off"));
        }
        return token.isEmpty() ? Optional.empty() : Optional.of(bot);
    }
}
