package org.mediacenter.dashboard.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.dashboard.command.CommandFailed;
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

    /// Reads file, environment and these options, the last winning.
    SettingsReading read() {
        file.filter(named -> !Files.isReadable(named)).ifPresent(missing -> {
            throw new CommandFailed("cannot read the settings file [" + missing + "]: check the path, or leave it out");
        });
        Map<String, String> given = new HashMap<>();
        data.ifPresent(folder -> given.put("hub.data", folder));
        port.ifPresent(number -> given.put("hub.http.port", Integer.toString(number)));
        Optional<Path> found = file.or(() -> Optional.of(USUAL).filter(Files::exists));
        return PublicAddress.looked(
                GatewayCheck.checked(FirstPassword.checked(SettingsFile.read(found, System.getenv(), given))));
    }
}
