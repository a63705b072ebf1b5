package org.mediacenter.dashboard.start;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.mediacenter.hub.store.DurableFolder;

/// The name of this node, the same after a restart: it stands beside what the node was sending when it
/// died.
final class NodeName {
    private static final String FILE = "node";
    private static final int LENGTH = 8;

    private NodeName() {}

    /// The name written in the data folder, made and written at the first start, so that both survive
    /// loss of power. A file that a start cut short left empty is written anew.
    static String in(Path data) {
        Path file = data.resolve(FILE);
        try {
            DurableFolder.make(data);
            String known = Files.exists(file) ? Files.readString(file).strip() : "";
            return known.isEmpty() ? written(data, file) : known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Path data, Path file) throws IOException {
        String name = UUID.randomUUID().toString().substring(0, LENGTH);
        Files.writeString(file, name + System.lineSeparator(), CREATE, WRITE, TRUNCATE_EXISTING, SYNC);
        DurableFolder.sync(data);
        return name;
    }
}
