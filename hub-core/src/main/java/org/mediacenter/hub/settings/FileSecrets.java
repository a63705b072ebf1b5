package org.mediacenter.hub.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Keeps secrets in files from other people on the machine.
final class FileSecrets {
    private static final int LARGEST = 64 * 1024;
    private static final String READABLE =
            "must be a file that the hub can read, of 64 kB at most, with the secret in its first line";

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
            return read(Path.of(file));
        } catch (NoSuchFileException _) {
            return new Content.Missing();
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            return new Content.Unusable(READABLE);
        }
    }

    /// Judged before it is opened and again after it was read, so that what was read is what was judged.
    private static Content read(Path path) throws IOException {
        FileStanding before = FileStanding.of(path);
        if (!before.isRegular() || before.size() > LARGEST) {
            return new Content.Unusable(READABLE);
        }
        if (!before.isOursAlone()) {
            return new Content.Unusable(toClose(path.toString()));
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST || !FileStanding.of(path).equals(before)) {
            return new Content.Unusable("changed while it was read: it is read again");
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return new Content.Line(text.lines().findFirst().orElse("").strip());
    }

    /// An address without a password in it is no secret.
    private static boolean isSecret(String key, String value) {
        return SettingKey.of(key).filter(SettingKey::secret).isPresent()
                && !value.isBlank()
                && (!value.startsWith("mongodb") || value.contains("@"));
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return !FileStanding.of(file).isOursAlone();
        } catch (UnsupportedOperationException _) {
            return false; // a file system without owners: nothing to say
        } catch (IOException _) {
            return true;
        }
    }

    /// The command as it can be pasted from any folder the hub was started in.
    private static String toClose(String file) {
        boolean plain = file.matches("[0-9A-Za-z_./][0-9A-Za-z_./-]*");
        return "others can read it: chmod 600 " + (plain ? file : "-- '" + file.replace("'", "'\\''") + "'");
    }
}
