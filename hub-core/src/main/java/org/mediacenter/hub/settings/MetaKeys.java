package org.mediacenter.hub.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.settings.MetaAccounts.Account;

/// Facebook, Instagram and WhatsApp: what can be set, and reading it.
final class MetaKeys {
    private static final String META = "hub.channels.meta.";
    private static final String APP_SECRET = META + "app-secret";
    private static final String PREVIOUS = META + "previous-app-secret";
    private static final String VERIFY_TOKEN = META + "verify-token";
    private static final String GRAPH_URL = META + "graph-url";
    private static final String PAGES = META + "pages";
    private static final String INSTAGRAM = META + "instagram";

    private MetaKeys() {}

    static List<SettingKey> keys() {
        List<SettingKey> keys = new ArrayList<>(List.of(
                SettingKey.secret(
                        APP_SECRET,
                        "",
                        "the app's secret, from Meta's app dashboard; without it all of Meta's are off"),
                SettingKey.secret(PREVIOUS, "", "the secret before it, while it is being changed"),
                SettingKey.secret(VERIFY_TOKEN, "", "what the app dashboard asks for beside the webhook's address"),
                SettingKey.plain(
                        GRAPH_URL, "Facebook's own", "https:// and a host, no path; http:// only on this machine")));
        keys.addAll(accountKeys(PAGES, "the page's number"));
        keys.addAll(accountKeys(INSTAGRAM, "the professional account's number"));
        keys.addAll(WhatsAppKeys.keys());
        return keys;
    }

    private static List<SettingKey> accountKeys(String list, String id) {
        return List.of(
                SettingKey.plain(list + "[].id", "", id + ", 1 to 30 digits, once"),
                SettingKey.plain(list + "[].name", "", "as people see it there, at most 100 characters"),
                SettingKey.secret(
                        list + "[].token",
                        "",
                        "its access token: at most 2000 ASCII characters without spaces; without it this one is off"),
                SettingKey.plain(list + "[].token-file", "", "file that holds the token instead"));
    }

    /// Empty where nothing is set, or a secret is missing that all need.
    static Optional<MetaAccounts> read(Values values) {
        Secret appSecret = values.secret(APP_SECRET);
        Secret previous = values.secret(PREVIOUS);
        Secret verifyToken = values.secret(VERIFY_TOKEN);
        MetaAccounts accounts = new MetaAccounts(
                appSecret,
                previous.isEmpty() ? Optional.empty() : Optional.of(previous),
                verifyToken,
                values.read(GRAPH_URL, Origin::readSafe),
                accounts(values, PAGES),
                accounts(values, INSTAGRAM),
                WhatsAppKeys.read(values));
        if (values.places(PAGES) + values.places(INSTAGRAM) == 0
                && accounts.whatsapp().isEmpty()) {
            return Optional.empty();
        }
        boolean signed = isThere(values, APP_SECRET, appSecret);
        boolean verified = isThere(values, VERIFY_TOKEN, verifyToken);
        return signed && verified ? Optional.of(accounts) : Optional.empty();
    }

    private static boolean isThere(Values values, String key, Secret secret) {
        if (secret.isEmpty()) {
            values.problem(Problem.warning(key, "", "is not set: Facebook, Instagram and WhatsApp stay off"));
        }
        return !secret.isEmpty();
    }

    private static List<Account> accounts(Values values, String list) {
        List<Account> accounts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < values.places(list); i++) {
            String prefix = list + "[" + i + "].";
            Account account = new Account(
                    values.text(prefix + "id", "", "[0-9]{1,30}"),
                    values.text(prefix + "name", "", ".{1,100}"),
                    values.secret(prefix + "token", "[!-~]{0,2000}"));
            if (!ids.add(account.id())) {
                values.problem(Problem.fatal(prefix + "id", account.id(), "a number that stands here once"));
            }
            if (account.token().isEmpty()) {
                values.problem(Problem.warning(prefix + "token", "", "is not set: this one stays off"));
            } else {
                accounts.add(account);
            }
        }
        return accounts;
    }
}
