package org.mediacenter.routing.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./hub rules`: what people do with a rule book outside the running hub.
@Command(
        name = "rules",
        description = "Works with the rule book of a city profile.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = RulesTry.class)
public final class Rules implements Callable<Integer> {
    private static final int USED_WRONGLY = 2;

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public Rules() {}

    /// No command at all: show which there are.
    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.usage(command.getErr());
        return USED_WRONGLY;
    }
}
