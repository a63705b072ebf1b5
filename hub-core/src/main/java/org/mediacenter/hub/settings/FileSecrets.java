package org.mediacenter.hub.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps secrets in a settings file from other people on the machine.
final class FileSecrets {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private FileSecrets() {}

    /// A problem where the file holds a secret and somebody besides its owner can read it.
    static List<Problem> check(Path file, Map<String, String> properties) {
        boolean secrets = properties.entrySet().stream().anyMatch(entry -> isSecret(entry.getKey(), entry.getValue()));
        return secrets && isOpenToOthers(file)
                ? List.of(Problem.fatal(
                        file.toString(), "", "holds secrets and others can read it: chmod 600 " + file.getFileName()))
                : List.of();
    }

    /// An address without a password in it is no secret.
    private static boolean isSecret(String key, String value) {
        return SettingKey.of(key).filter(SettingKey::secret).isPresent()
                && !value.isBlank()
                && (!value.startsWith("mongodb") || value.contains("@"));
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (UnsupportedOperationException | IOException e) {
            return false; // a file system without owners: nothing to say
        }
    }
}
