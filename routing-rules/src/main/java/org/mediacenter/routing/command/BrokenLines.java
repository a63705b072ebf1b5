package org.mediacenter.routing.command;

import java.io.IOException;
import java.nio.file.Path;
import org.mediacenter.routing.evaluate.LabelledFile;
import picocli.CommandLine.Model.CommandSpec;

/// Says which lines of a file of examples could not be used; the others are.
final class BrokenLines {
    private static final int MOST_TOLD = 20;

    private BrokenLines() {}

    /// Tells them on standard error.
    ///
    /// @throws IOException where no line can be used
    static void tell(CommandSpec spec, Path file, LabelledFile read) throws IOException {
        if (!read.broken().isEmpty()) {
            int more = read.broken().size() - MOST_TOLD;
            spec.commandLine()
                    .getErr()
                    .println("hub: " + file + ": lines left out, for they are not label<TAB>text: "
                            + read.broken().stream().limit(MOST_TOLD).toList()
                            + (more > 0 ? " and " + more + " more" : ""));
        }
        if (read.examples().isEmpty()) {
            throw new IOException("[" + file + "] has no line of label<TAB>text");
        }
    }
}
