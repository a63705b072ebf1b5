package org.mediacenter.dashboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A folder for data nobody needs afterwards.
final class ThrowAway {
    private ThrowAway() {}

    /// @param parent where to make it; the system's temporary folder when empty
    static Path folder(Optional<Path> parent) throws IOException {
        return parent.isPresent()
                ? Files.createTempDirectory(Files.createDirectories(parent.get()), "bench")
                : Files.createTempDirectory("mediacenter-bench");
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
