package org.mediacenter.dashboard.start;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.backup.Backup;
import org.mediacenter.hub.backup.BackupRefused;
import org.mediacenter.hub.backup.LastBackup;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.sqlite.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub backup`: copies all a hub keeps, while it runs or not.
@Command(
        name = "backup",
        description = "Copies all complaints, files and accounts into a new or empty folder, while the hub runs or"
                + " not, with a checksum of each file.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(paramLabel = "DIR", description = "The new or empty folder.")
    private Path into = Path.of("");

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public BackupCommand() {}

    @Override
    public Integer call() {
        Path data = options.embedded("take the backup with mongodump, as README says")
                .data();
        try {
            Instant now = Instant.now();
            Backup.Taken taken = Backup.take(data, into, now);
            remember(data, new LastBackup(now, taken.complaints(), taken.files()));
            spec.commandLine()
                    .getOut()
                    .println("backed up to [" + into + "]: complaints " + taken.complaints() + ", files "
                            + taken.files());
            return 0;
        } catch (BackupRefused e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /// The backup is there, whatever becomes of this.
    private void remember(Path data, LastBackup last) {
        try {
            Store store = SqliteStore.forCommand(data);
            RunningHub.await(last.keep(store).eventually(store::close));
        } catch (StoreUnusable | CommandFailed e) {
            spec.commandLine().getErr().println("the hub cannot be told of it: " + e.getMessage());
        }
    }
}
