package org.mediacenter.dashboard.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;
import picocli.CommandLine.Option;

/// Where the settings come from, for every command that reads them.
final class SettingsOptions {
    private static final Path USUAL = Path.of("hub.yaml");

    @Option(names = "--settings", paramLabel = "FILE", description = "Settings file (default: hub.yaml where present).")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded store (default: data).")
    private Optional<String> data = Optional.empty();

    @Option(names = "--port", paramLabel = "N", description = "HTTP port (default: 8080; 0 takes a free one).")
    private Optional<Integer> port = Optional.empty();

    /// The file that said something once.
    private Optional<Path> spoke = Optional.empty();

    /// Reads file, environment and these options, the last winning. From the second time on a file that said
    /// something before and is gone, or says nothing, is a problem.
    SettingsReading read() {
        return spoke.isPresent() ? again(spoke.get()) : first();
    }

    /// The settings, which must be usable.
    HubSettings settings() {
        return switch (read()) {
            case SettingsReading.Good good -> good.settings();
            case SettingsReading.Bad bad ->
                throw new CommandFailed(
                        "the settings cannot be used: " + bad.text().replace("\n", "; "));
        };
    }

    /// The settings of a hub with the embedded store.
    ///
    /// @param otherwise what helps where it keeps everything in MongoDB
    HubSettings embedded(String otherwise) {
        HubSettings settings = settings();
        if (settings.mongodb().isPresent()) {
            throw new CommandFailed("this hub keeps everything in MongoDB: " + otherwise);
        }
        return settings;
    }

    private SettingsReading first() {
        file.filter(named -> !Files.isReadable(named)).ifPresent(missing -> {
            throw new CommandFailed("cannot read the settings file [" + missing + "]: check the path, or leave it out");
        });
        Optional<Path> found = file.or(() -> Optional.of(USUAL).filter(Files::exists));
        SettingsReading reading = SettingsFile.read(found, System.getenv(), given());
        spoke = found.filter(SettingsFile::speaks);
        return checked(reading);
    }

    private SettingsReading again(Path same) {
        return checked(SettingsFile.readAgain(same, System.getenv(), given()));
    }

    private static SettingsReading checked(SettingsReading reading) {
        return PublicAddress.looked(GatewayCheck.checked(FirstPassword.checked(reading)));
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        data.ifPresent(folder -> given.put("hub.data", folder));
        port.ifPresent(number -> given.put("hub.http.port", Integer.toString(number)));
        return given;
    }
}
