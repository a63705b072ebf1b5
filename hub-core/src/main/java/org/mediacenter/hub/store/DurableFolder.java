package org.mediacenter.hub.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Folders whose entries survive loss of power: a new name is only there for good once the
/// folder that holds it was synced.
public final class DurableFolder {
    private DurableFolder() {}

    /// Makes a folder and those above it, each entry synced; nothing where it is there.
    public static void make(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath();
        if (Files.isDirectory(absolute)) {
            return;
        }
        Path above = absolute.getParent();
        if (above == null) {
            throw new IOException("no such folder: " + folder);
        }
        make(above);
        Files.createDirectories(absolute);
        sync(above);
    }

    /// Syncs the entries of a folder.
    public static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
