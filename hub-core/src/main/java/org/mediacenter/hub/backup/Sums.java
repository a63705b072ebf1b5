package org.mediacenter.hub.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mediacenter.hub.store.DurableFolder;

/// What SHA-256 each file of a backup has, by its path below the backup's folder.
record Sums(SortedMap<String, String> files) {
    static final String NAME = "SHA256SUMS";

    /// Nothing that leads out of the folder.
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}((?:[\\w-][\\w.-]*/)*[\\w-][\\w.-]*)");

    static Sums read(Path backup) throws IOException {
        Path list = backup.resolve(NAME);
        if (!Files.isRegularFile(list)) {
            throw new BackupRefused("[" + backup + "] is no whole backup, its [" + NAME
                    + "] is missing: choose another, an interrupted one cannot be used");
        }
        SortedMap<String, String> files = new TreeMap<>();
        String text = new String(Files.readAllBytes(list), UTF_8);
        for (String line : text.lines().toList()) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || files.put(parts.group(2), parts.group(1)) != null) {
                throw damaged(NAME);
            }
        }
        Sums sums = new Sums(files);
        if (!sums.text().equals(text)) {
            throw damaged(NAME);
        }
        return sums;
    }

    /// What this list says, as another program would check it.
    String text() {
        StringBuilder text = new StringBuilder();
        files.forEach((path, sum) -> text.append(sum).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /// Refuses a folder that holds other files than the list names.
    void mustName(Path backup) throws IOException {
        TreeSet<String> there = new TreeSet<>();
        try (Stream<Path> all = Files.walk(backup)) {
            all.filter(Files::isRegularFile)
                    .map(file -> backup.relativize(file).toString())
                    .filter(path -> !path.equals(NAME))
                    .forEach(there::add);
        }
        Optional<String> missing =
                files.keySet().stream().filter(path -> !there.contains(path)).findFirst();
        if (missing.isPresent()) {
            throw new BackupRefused(
                    "the backup is damaged, [" + missing.get() + "] is missing: nothing was put back, choose another");
        }
        there.removeAll(files.keySet());
        if (!there.isEmpty()) {
            throw new BackupRefused("the backup was changed, [" + there.first() + "] is not in its [" + NAME
                    + "]: nothing was put back, choose another");
        }
    }

    static BackupRefused damaged(String path) {
        return new BackupRefused("the backup is damaged, [" + path
                + "] is not what was backed up: nothing was put back, choose another");
    }

    /// Copies a file, durably.
    ///
    /// @return its SHA-256
    static String copy(Path from, Path to) throws IOException {
        DurableFolder.make(Folders.above(to));
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(from), digest);
                FileChannel file = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            in.transferTo(out);
            file.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
