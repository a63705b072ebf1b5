package org.mediacenter.dashboard.start;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.settings.SettingsFile;
import org.mediacenter.hub.settings.SettingsReading;

/// The worked example of the README of channel-adapters as it stands there, but for where the gateway and the
/// files with its secrets are.
final class GatewayExample {
    private GatewayExample() {}

    /// @param more keys that are set besides
    static SettingsReading read(Path folder, URI gateway, String key, String token, Map<String, String> more)
            throws IOException {
        String readme = Files.readString(Path.of("..", "channel-adapters", "README.md"));
        int begin = readme.indexOf("```yaml\n", readme.indexOf("## SMS by an HTTP gateway")) + "```yaml\n".length();
        String example = readme.substring(begin, readme.indexOf("```", begin))
                .replace("/etc/mediacenter/gateway-key", file(folder, "sent-key", key))
                .replace("/etc/mediacenter/gateway-token", file(folder, "sent-token", token))
                .replace("https://api.gateway.example", gateway.toString());
        return SettingsFile.read(Optional.of(Files.writeString(folder.resolve("hub.yaml"), example)), Map.of(), more);
    }

    private static String file(Path folder, String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
                .toString();
    }
}
