package org.mediacenter.hub.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// X: what can be set, and reading it.
final class XKeys {
    private static final String X = "hub.channels.x.";
    private static final String CONSUMER_KEY = X + "consumer-key";
    private static final String CONSUMER_SECRET = X + "consumer-secret";
    private static final String ACCESS_TOKEN = X + "access-token";
    private static final String ACCESS_SECRET = X + "access-secret";
    private static final String USER_ID = X + "user-id";
    private static final String HANDLE = X + "handle";
    private static final String API_URL = X + "api-url";
    private static final String POLL = X + "poll-seconds";
    private static final String LINKS = X + "links";
    private static final String VISIBLE = "[!-~]{0,500}";

    private XKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.secret(
                        CONSUMER_KEY,
                        "",
                        "the application's key, from X's developer page: at most 500 ASCII characters without spaces"),
                SettingKey.secret(
                        CONSUMER_SECRET,
                        "",
                        "the application's secret: at most 500 ASCII characters without spaces; without all four X is off"),
                SettingKey.secret(
                        ACCESS_TOKEN,
                        "",
                        "the account's token for read, write and direct messages: at most 500 ASCII characters without spaces"),
                SettingKey.secret(
                        ACCESS_SECRET, "", "the account's secret: at most 500 ASCII characters without spaces"),
                SettingKey.plain(USER_ID, "", "the account's number, 1 to 20 digits"),
                SettingKey.plain(HANDLE, "", "its name without @, 1 to 15 letters, digits and _"),
                SettingKey.plain(API_URL, "X's own", "https:// and a host, no path; http:// only on this machine"),
                SettingKey.plain(POLL, "60", "seconds between two looks at the mentions, 5 to 3600"),
                SettingKey.plain(
                        LINKS,
                        "false",
                        "true or false: whether addresses in public posts stay links, which X charges more for"));
    }

    /// Empty where nothing is set, or something is missing that X cannot do without.
    static Optional<XAccount> read(Values values) {
        XAccount account = new XAccount(
                values.secret(CONSUMER_KEY, VISIBLE),
                values.secret(CONSUMER_SECRET, VISIBLE),
                values.secret(ACCESS_TOKEN, VISIBLE),
                values.secret(ACCESS_SECRET, VISIBLE),
                values.text(USER_ID, "", "[0-9]{0,20}"),
                values.text(HANDLE, "", "[A-Za-z0-9_]{0,15}"),
                values.read(API_URL, Origin::readSafe),
                Duration.ofSeconds(values.number(POLL, 60, 5, 3_600)),
                values.truth(LINKS, false));
        if (!isWanted(account)) {
            return Optional.empty();
        }
        long missing = Stream.of(
                        missing(values, CONSUMER_KEY, account.consumerKey().isEmpty()),
                        missing(
                                values,
                                CONSUMER_SECRET,
                                account.consumerSecret().isEmpty()),
                        missing(values, ACCESS_TOKEN, account.accessToken().isEmpty()),
                        missing(values, ACCESS_SECRET, account.accessSecret().isEmpty()),
                        missing(values, USER_ID, account.userId().isEmpty()),
                        missing(values, HANDLE, account.handle().isEmpty()))
                .filter(Boolean::booleanValue)
                .count();
        return missing == 0 ? Optional.of(account) : Optional.empty();
    }

    private static boolean isWanted(XAccount account) {
        return !(account.consumerKey().isEmpty()
                && account.consumerSecret().isEmpty()
                && account.accessToken().isEmpty()
                && account.accessSecret().isEmpty()
                && account.userId().isEmpty()
                && account.handle().isEmpty());
    }

    private static boolean missing(Values values, String key, boolean missing) {
        if (missing) {
            values.problem(Problem.warning(key, "", "is not set: X stays off"));
        }
        return missing;
    }
}
