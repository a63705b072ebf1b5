package org.mediacenter.hub.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.settings.HubSettings.PhoneFiles;

/// The telephone: what can be set, and reading it.
final class PhoneKeys {
    private static final String FOLDER = "hub.channels.phone.folder";
    private static final String MISSING =
            "is no folder that can be read: no calls are heard of until it is made and" + " the hub's user may read it";
    private static final String FORMAT = "hub.channels.phone.format";

    private PhoneKeys() {}

    static List<SettingKey> keys() {
        return List.of(
                SettingKey.plain(FOLDER, "", "folder where the exchange leaves its call records; empty: none"),
                SettingKey.plain(FORMAT, "asterisk", "asterisk, csv or freeswitch"));
    }

    static PhoneFiles read(Values values) {
        Optional<Path> folder = values.has(FOLDER) && !values.text(FOLDER, "").isEmpty()
                ? Optional.of(values.path(FOLDER, "."))
                : Optional.empty();
        folder.filter(path -> !Files.isDirectory(path) || !Files.isReadable(path))
                .ifPresent(path -> values.problem(Problem.warning(FOLDER, path.toString(), MISSING)));
        return new PhoneFiles(folder, values.text(FORMAT, "asterisk", "asterisk|csv|freeswitch"));
    }
}
