package org.mediacenter.dashboard.start;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hub import`: brings in what other systems kept.
@Command(
        name = "import",
        description = "Brings in what other systems kept.",
        subcommands = ImportPhoneCalls.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public ImportCommand() {}

    /// Nothing named to bring in.
    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        throw new ParameterException(command, "say what to import: phone-calls");
    }
}
