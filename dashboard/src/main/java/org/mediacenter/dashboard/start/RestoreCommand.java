package org.mediacenter.dashboard.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.backup.BackupRefused;
import org.mediacenter.hub.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            Restore.Done done = Restore.into(data, backup, Instant.now());
            spec.commandLine()
                    .getOut()
                    .println("put back into [" + data + "]: complaints " + done.complaints() + ", as they were at "
                            + done.takenAt());
            return 0;
        } catch (BackupRefused e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }
}
