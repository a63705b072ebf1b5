package org.mediacenter.hub.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that can be set.
///
/// @param name as in `hub.yaml`; `[]` stands for a place in a list
/// @param standard what holds where nothing is set, for people
/// @param rule what it may be, for people
/// @param secret whether its value is hidden in every print
public record SettingKey(String name, String standard, String rule, boolean secret) {

    /// Everything that can be set, in the order of the README's table.
    public static final List<SettingKey> ALL = Stream.of(
                    hubKeys(),
                    SmsKeys.keys(),
                    GatewayKeys.keys(),
                    MetaKeys.keys(),
                    XKeys.keys(),
                    TelegramKeys.keys(),
                    EmailKeys.keys(),
                    PhoneKeys.keys(),
                    SigningInKeys.keys(),
                    firstAdministratorKeys())
            .flatMap(List::stream)
            .toList();

    private static List<SettingKey> hubKeys() {
        return List.of(
                plain("hub.profile", "the shipped one", "name of a shipped city profile, or a folder"),
                plain("hub.data", "data", "folder of the embedded store"),
                plain("hub.http.port", "8080", "a number from 0 to 65535; 0 takes a free one"),
                plain(
                        "hub.http.address",
                        "0.0.0.0",
                        "address or host name to listen on: letters, digits, dots, colons and hyphens"),
                plain("hub.http.public-url", "", "http:// or https:// and a host, as citizens reach the hub; no path"),
                plain("hub.http.trusted-proxies", "none", "a list of addresses or networks (10.0.0.0/8)"),
                plain(
                        "hub.http.embedded-in",
                        "none",
                        "a list of https:// addresses without a path: sites that may show citizens' pages in a frame"),
                plain("hub.management.port", "http port + 1", "a number from 0 to 65535; 0 takes a free one"),
                plain(
                        "hub.management.address",
                        "127.0.0.1",
                        "address or host name to listen on: letters, digits, dots, colons and hyphens"),
                secret("hub.store.mongodb.uri", "", "mongodb:// or mongodb+srv://; empty: the embedded store"),
                plain("hub.store.mongodb.database", "mediacenter", "1 to 38 letters, digits, - and _"),
                plain("hub.channels.website.enabled", "true", "true or false"));
    }

    private static List<SettingKey> firstAdministratorKeys() {
        return List.of(
                plain(
                        "hub.first-administrator.username",
                        "",
                        "2 to 40 of a-z, 0-9, dot, - and _; makes the first account"),
                secret("hub.first-administrator.password", "", "its password, at least 12 characters"));
    }

    static SettingKey plain(String name, String standard, String rule) {
        return new SettingKey(name, standard, rule, false);
    }

    static SettingKey secret(String name, String standard, String rule) {
        return new SettingKey(name, standard, rule, true);
    }

    /// The key that a name as written stands for (`links[0]` is `links[]`), if there is one.
    static Optional<SettingKey> of(String written) {
        String general = general(written);
        return ALL.stream().filter(key -> key.name.equals(general)).findFirst();
    }

    /// The name with every place in a list replaced by `[]`.
    static String general(String written) {
        return written.replaceAll("\\[\\d{1,6}]", "[]");
    }

    /// The environment variable of the same meaning; none for what stands in a list.
    public Optional<String> environmentName() {
        return name.contains("[]") ? Optional.empty() : Optional.of(environmentName(name));
    }

    static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
