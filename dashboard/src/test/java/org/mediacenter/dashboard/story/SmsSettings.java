package org.mediacenter.dashboard.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A settings file with one link to a test's SMS centre.
final class SmsSettings {
    private SmsSettings() {}

    static Path write(Path folder, int port) throws IOException {
        Files.createDirectories(folder);
        // it holds a password, so only its owner may read it
        Path file = Files.createFile(
                folder.resolve("hub.yaml"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                hub:
                  channels:
                    website: {enabled: true}
                    sms:
                      links:
                        - {name: main, host: 127.0.0.1, port: %d, tls: false, bind: transceiver,
                           system-id: %s, password: %s, address: "%s", window: 10}
                """.formatted(port, TestSmsc.SYSTEM_ID, TestSmsc.PASSWORD, TestSmsc.NUMBER));
    }
}
