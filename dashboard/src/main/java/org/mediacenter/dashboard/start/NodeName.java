package org.mediacenter.dashboard.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// The name of this node, the same after a restart: it stands beside what the node was sending when it
/// died.
final class NodeName {
    private static final String FILE = "node";
    private static final int LENGTH = 8;

    private NodeName() {}

    /// The name written in the data folder, made and written at the first start.
    static String in(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(data);
            String name = UUID.randomUUID().toString().substring(0, LENGTH);
            Files.writeString(file, name + System.lineSeparator());
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
