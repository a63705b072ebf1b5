package org.mediacenter.dashboard.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.dashboard.command.CommandFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the demo keeps its data.
///
/// @param keeps whether it stays when the demo ends
record Folder(Path path, boolean keeps) {
    private static final Logger log = LoggerFactory.getLogger(Folder.class);

    /// A fresh throw-away folder, or the one asked for, which must be empty or new.
    static Folder of(Optional<Path> keep) {
        try {
            return keep.isPresent()
                    ? empty(keep.get())
                    : new Folder(Files.createTempDirectory("mediacenter-demo-"), false);
        } catch (IOException e) {
            throw new CommandFailed("cannot make the demo's folder: " + e + "; choose another with --keep", e);
        }
    }

    private static Folder empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new CommandFailed("the folder " + folder + " is not empty: choose a new one with --keep");
            }
        }
        return new Folder(folder, true);
    }

    /// Deletes it, unless it is to be kept.
    void leave() {
        if (keeps) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("the demo's folder was not deleted [{}]", e.toString());
        }
    }
}
