package org.mediacenter.hub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Flat folders for tests.
final class Folders {
    private Folders() {}

    /// Every file as it is now, as a crash would leave them: one that is deleted meanwhile is gone. Nothing where there
    /// is no such folder.
    static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to);
            for (Path file : files(from)) {
                copyIfThere(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyIfThere(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to);
        } catch (NoSuchFileException gone) {
            Files.deleteIfExists(to);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
