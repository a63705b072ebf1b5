package org.mediacenter.dashboard;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.mediacenter.dashboard.bench.BenchCommand;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.demo.Demo;
import org.mediacenter.dashboard.start.BackupCommand;
import org.mediacenter.dashboard.start.Check;
import org.mediacenter.dashboard.start.ImportCommand;
import org.mediacenter.dashboard.start.ProfileCommand;
import org.mediacenter.dashboard.start.RestoreCommand;
import org.mediacenter.dashboard.start.Start;
import org.mediacenter.dashboard.start.UserCommand;
import org.mediacenter.routing.command.Classify;
import org.mediacenter.routing.command.Evaluate;
import org.mediacenter.routing.command.Rules;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Where `./hub` arrives: chooses the command and turns its end into an exit status.
///
/// 0 done, 1 failed, 2 used wrongly. An error is one line on standard error, never a stack trace.
@Command(
        name = "hub",
        description = "Media Center, the complaint hub of a city.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:done", "1:failed", "2:used wrongly"},
        footerHeading = "%nAlso, done by the launcher itself:%n",
        footer = "  test [--long]  everything CI checks, browser tests included; --long adds%n"
                + "                 what takes longer: many kills, many seeds")
public final class Main implements Callable<Integer> {
    /// Lucene tells on standard error that it does without a module that is not finished yet. Kept here, since a logger
    /// nobody holds forgets its level.
    private static final Logger LUCENE =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static final int FAILED = 1;
    static final int USED_WRONGLY = 2;

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    private Main() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        int status = commandLine().execute(arguments);
        System.exit(status == 0 && isLost(System.out) ? FAILED : status);
    }

    /// A stream of the process swallows its own errors: what was printed may have reached nobody.
    private static boolean isLost(PrintStream out) {
        boolean lost = out.checkError();
        if (lost) {
            System.err.println("hub: the output could not be written: the disk is full, or nobody reads on");
        }
        return lost;
    }

    /// All commands, in the order people meet them.
    static CommandLine commandLine() {
        return withManners(new CommandLine(new Main())
                .addSubcommand(new Demo())
                .addSubcommand(new Start())
                .addSubcommand(new Check())
                .addSubcommand(new Classify())
                .addSubcommand(new Evaluate())
                .addSubcommand(new Rules())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new UserCommand())
                .addSubcommand(new ProfileCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new BenchCommand()));
    }

    /// No command at all: show which there are.
    @Override
    public Integer call() {
        CommandLine command = spec.commandLine();
        command.usage(command.getErr());
        return USED_WRONGLY;
    }

    /// How every command ends when something is wrong.
    static CommandLine withManners(CommandLine commandLine) {
        return commandLine
                .setParameterExceptionHandler((problem, _) -> usedWrongly(problem))
                .setExecutionExceptionHandler((problem, command, _) -> failed(problem, command.getErr()));
    }

    private static int usedWrongly(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String help = "./" + command.getCommandSpec().qualifiedName() + " --help";
        command.getErr().println("hub: " + messageOf(problem) + "; see " + help);
        return USED_WRONGLY;
    }

    private static int failed(Exception problem, PrintWriter err) {
        err.println("hub: " + (problem instanceof CommandFailed ? messageOf(problem) : nameOf(problem)));
        return FAILED;
    }

    /// A bug has no good message of its own, so it is named by its type and place.
    private static String nameOf(Exception problem) {
        String name = "unexpected " + problem.getClass().getSimpleName();
        StackTraceElement[] trace = problem.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0].getFileName() + ":" + trace[0].getLineNumber();
        return name + place + " (" + messageOf(problem) + ")";
    }

    private static String messageOf(Exception problem) {
        String message = Optional.ofNullable(problem.getMessage()).orElse("no message");
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                    .orElse("(built from source)");
            return new String[] {"Media Center " + version, "Java " + Runtime.version()};
        }
    }
}
