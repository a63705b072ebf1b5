package org.mediacenter.dashboard.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.backup.BackupRefused;
import org.mediacenter.hub.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub restore`: puts a backup into an empty data folder.
@Command(
        name = "restore",
        description = "Puts a backup into the data folder, which must be new or empty, and checks every file. What"
                + " was about to be sent when it was taken is not sent: it waits on the desk, at what is undelivered.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "DIR", description = "The folder ./hub backup made.")
    private Path backup = Path.of("");

    @Option(
            names = "--erasures",
            paramLabel = "FILE",
            description = "The file erasures.jsonl of the hub that was lost: what it erased since is erased again.")
    private Optional<Path> erasures = Optional.empty();

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public RestoreCommand() {}

    @Override
    public Integer call() {
        Path data = options.embedded("put the backup back with mongorestore, as README says")
                .data();
        try {
            Restore.Done done = Restore.into(data, backup, erasures, Instant.now());
            spec.commandLine()
                    .getOut()
                    .println("put back into [" + data + "]: complaints " + done.complaints() + ", as they were at "
                            + done.takenAt());
            if (erasures.isEmpty()) {
                spec.commandLine()
                        .getOut()
                        .println("what was erased since is in it again: where the lost hub's erasures.jsonl is at hand,"
                                + " empty the data folder and put the backup back with --erasures FILE");
            }
            return 0;
        } catch (BackupRefused e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
