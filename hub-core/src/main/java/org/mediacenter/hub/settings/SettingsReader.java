package org.mediacenter.hub.settings;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.settings.HubSettings.Channels;
import org.mediacenter.hub.settings.HubSettings.FirstAdministrator;
import org.mediacenter.hub.settings.HubSettings.Http;
import org.mediacenter.hub.settings.HubSettings.Management;
import org.mediacenter.hub.settings.HubSettings.MongoDb;
import org.mediacenter.routing.profile.ProfileFolder;

/// Puts the settings together, key by key; each channel with keys of its own reads them in its own file.
final class SettingsReader {
    private static final int HIGHEST_PORT = 65_535;
    private static final String FREE_PORT_KEY = "hub.management.port";

    private SettingsReader() {}

    static HubSettings settings(Values values) {
        Http http = http(values);
        return new HubSettings(
                values.text("hub.profile", ProfileFolder.shippedDefault()),
                values.path("hub.data", "data"),
                http,
                management(values, http),
                mongodb(values),
                channels(values),
                SigningInKeys.read(values),
                firstAdministrator(values));
    }

    private static Channels channels(Values values) {
        return new Channels(
                values.truth("hub.channels.website.enabled", true),
                SmsKeys.read(values),
                MetaKeys.read(values),
                XKeys.read(values),
                TelegramKeys.read(values),
                EmailKeys.read(values),
                PhoneKeys.read(values));
    }

    private static Http http(Values values) {
        return new Http(
                values.number("hub.http.port", 8080, 0, HIGHEST_PORT),
                values.text("hub.http.address", "0.0.0.0", "[0-9A-Za-z.:\\-]{1,255}"),
                values.read("hub.http.public-url", Origin::read),
                proxies(values),
                embeddedIn(values));
    }

    private static List<Network> proxies(Values values) {
        List<Network> networks = new ArrayList<>();
        String key = "hub.http.trusted-proxies";
        for (String written : values.list(key)) {
            Network.parse(written)
                    .ifPresentOrElse(
                            networks::add,
                            () -> values.problem(Problem.fatal(
                                    key,
                                    written,
                                    SettingKey.of(key).orElseThrow().rule())));
        }
        return networks;
    }

    private static List<URI> embeddedIn(Values values) {
        List<URI> sites = new ArrayList<>();
        String key = "hub.http.embedded-in";
        for (String written : values.list(key)) {
            Origin.readSafe(written)
                    .ifPresentOrElse(
                            sites::add,
                            () -> values.problem(Problem.fatal(
                                    key,
                                    written,
                                    SettingKey.of(key).orElseThrow().rule())));
        }
        return sites;
    }

    private static Management management(Values values, Http http) {
        boolean besideFree = http.port() == 0 || http.port() == HIGHEST_PORT;
        int standard = besideFree ? 0 : http.port() + 1;
        Management management = new Management(
                values.number(FREE_PORT_KEY, standard, 0, HIGHEST_PORT),
                values.text("hub.management.address", "127.0.0.1", "[0-9A-Za-z.:\\-]{1,255}"));
        if (management.port() != 0 && management.port() == http.port()) {
            values.problem(Problem.fatal(FREE_PORT_KEY, "" + management.port(), "another port than hub.http.port"));
        }
        return management;
    }

    private static Optional<MongoDb> mongodb(Values values) {
        String database = values.text("hub.store.mongodb.database", "mediacenter", "[A-Za-z0-9_-]{1,38}");
        String key = "hub.store.mongodb.uri";
        Secret uri = values.secret(key);
        if (uri.isEmpty()) {
            return Optional.empty();
        }
        if (!uri.reveal().matches("mongodb(\\+srv)?://\\S+")) {
            values.problem(Problem.fatal(
                    key, uri.toString(), SettingKey.of(key).orElseThrow().rule()));
        }
        return Optional.of(new MongoDb(uri, database));
    }

    private static Optional<FirstAdministrator> firstAdministrator(Values values) {
        String name = "hub.first-administrator.username";
        String password = "hub.first-administrator.password";
        if (!values.has(name)) {
            if (values.has(password) || values.has(password + "-file")) {
                values.problem(Problem.fatal(name, "", "must be set together with the password"));
            }
            return Optional.empty();
        }
        FirstAdministrator first =
                new FirstAdministrator(values.text(name, "", "[a-z0-9][a-z0-9._-]{1,39}"), values.secret(password));
        if (first.password().isEmpty()) {
            values.problem(Problem.fatal(password, "", "must be set together with the user name"));
        }
        return Optional.of(first);
    }
}
