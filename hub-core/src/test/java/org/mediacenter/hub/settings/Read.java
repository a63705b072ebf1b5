package org.mediacenter.hub.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Settings read from a file nobody else may read, and what came of it.
final class Read {
    private Read() {}

    static Path file(Path folder, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("hub.yaml"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /// A file that holds one secret.
    static Path secret(Path file, String secret) throws IOException {
        Files.writeString(file, secret + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    static HubSettings good(Optional<Path> file, Map<String, String> environment) {
        SettingsReading reading = SettingsFile.read(file, environment, Map.of());
        assertThat(reading).isInstanceOf(SettingsReading.Good.class);
        return ((SettingsReading.Good) reading).settings();
    }

    static List<Problem> bad(Optional<Path> file, Map<String, String> environment) {
        SettingsReading reading = SettingsFile.read(file, environment, Map.of());
        assertThat(reading).isInstanceOf(SettingsReading.Bad.class);
        return ((SettingsReading.Bad) reading).problems();
    }
}
