package org.mediacenter.dashboard.start;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.store.DurableFolder;

/// The name of this node, the same after a restart: it stands beside what the node was sending when it
/// died.
final class NodeName {
    private static final String FILE = "node";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[0-9a-z-]{1,40}");

    private NodeName() {}

    /// The name written in the data folder, made and written at the first start, so that both survive
    /// loss of power. A file that a start cut short left empty is written anew.
    ///
    /// Ask only while the folder's lock is held: two that begin at once would make two names.
    ///
    /// @throws CommandFailed where the file cannot be read or written, or holds something else
    static String in(Path data) {
        Path file = data.resolve(FILE);
        try {
            DurableFolder.make(data);
            String known = Files.exists(file) ? Files.readString(file).strip() : "";
            return known.isEmpty() ? written(data, file) : checked(known, file);
        } catch (IOException e) {
            throw new CommandFailed(
                    "cannot read or write [" + file + "], the name of this node (" + e.getMessage()
                            + "): change its owner or rights, or give the hub another folder with --data or HUB_DATA",
                    e);
        }
    }

    private static String checked(String known, Path file) {
        if (FORM.matcher(known).matches()) {
            return known;
        }
        throw new CommandFailed("[" + file + "] does not hold the name of a node: put back the file of a backup, or"
                + " remove it and a new name is made");
    }

    private static String written(Path data, Path file) throws IOException {
        String name = UUID.randomUUID().toString().substring(0, LENGTH);
        Files.writeString(file, name + System.lineSeparator(), CREATE, WRITE, TRUNCATE_EXISTING, SYNC);
        DurableFolder.sync(data);
        return name;
    }
}
