package org.mediacenter.hub.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps secrets in files from other people on the machine.
final class FileSecrets {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private FileSecrets() {}

    /// What a file that holds one secret gave.
    sealed interface Content {
        /// Its first line, without blanks around it; may be empty.
        record Line(String text) implements Content {}

        /// It is not there.
        record Missing() implements Content {}

        /// It cannot be used.
        record Unusable(String rule) implements Content {}
    }

    /// A problem where the settings file holds a secret and somebody besides its owner can read it.
    static List<Problem> check(Path file, Map<String, String> properties) {
        boolean secrets = properties.entrySet().stream().anyMatch(entry -> isSecret(entry.getKey(), entry.getValue()));
        return secrets && isOpenToOthers(file)
                ? List.of(Problem.fatal(file.toString(), "", "holds secrets and " + toClose(file.toString())))
                : List.of();
    }

    /// The secret in a file of its own, which must be its owner's alone.
    static Content read(String file) {
        try {
            Path path = Path.of(file);
            List<String> lines = Files.readString(path).lines().limit(1).toList();
            return isOpenToOthers(path)
                    ? new Content.Unusable(toClose(file))
                    : new Content.Line(String.join("", lines).strip());
        } catch (NoSuchFileException _) {
            return new Content.Missing();
        } catch (IOException | InvalidPathException e) {
            return new Content.Unusable("a file that the hub can read, with the secret in its first line");
        }
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

    /// The command as it can be pasted from any folder the hub was started in.
    private static String toClose(String file) {
        boolean plain = file.matches("[0-9A-Za-z_./][0-9A-Za-z_./-]*");
        return "others can read it: chmod 600 " + (plain ? file : "-- '" + file.replace("'", "'\\''") + "'");
    }
}
