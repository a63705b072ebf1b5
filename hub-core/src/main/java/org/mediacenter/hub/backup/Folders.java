package org.mediacenter.hub.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.store.DurableFolder;

/// A folder that is filled under another name and appears when all of it is there.
final class Folders {
    private Folders() {}

    /// Does something with the folder beside this one that becomes it afterwards; one that was left over is removed.
    ///
    /// @param what it is for the person who asked, `the backup`
    static <T> T filled(Path folder, String what, Filling<T> filling) {
        Path whole = folder.toAbsolutePath().normalize();
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
        try {
            mustBeFree(whole, what);
            remove(unfinished);
            DurableFolder.make(above(whole));
            Files.createDirectory(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            T result = filling.into(unfinished);
            Files.move(unfinished, whole, StandardCopyOption.ATOMIC_MOVE);
            DurableFolder.sync(above(whole));
            return result;
        } catch (IOException e) {
            throw new BackupRefused(
                    "[" + whole + "] cannot be written (" + e + "): make room, or choose another place", e);
        } finally {
            removeQuietly(unfinished);
        }
    }

    /// Fills a folder.
    interface Filling<T> {
        T into(Path folder) throws IOException;
    }

    static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(UTF_8), CREATE_NEW, WRITE, SYNC);
        DurableFolder.sync(above(file));
    }

    /// The folder something lies in.
    static Path above(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return Optional.ofNullable(whole.getParent()).orElse(whole);
    }

    private static void mustBeFree(Path folder, String what) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new BackupRefused("[" + folder + "] is not empty: " + what + " needs a new or empty folder");
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> found = Files.walk(folder)) {
                all = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }

    /// What went wrong before says more.
    private static void removeQuietly(Path folder) {
        try {
            remove(folder);
        } catch (IOException _) {
            // left over; the next try removes it, or says why it cannot
        }
    }
}
