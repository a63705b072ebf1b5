package org.mediacenter.dashboard.start;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mediacenter.channel.phone.CallFile.Report;
import org.mediacenter.channel.phone.CallFormat;
import org.mediacenter.dashboard.command.CommandFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub import phone-calls`: brings in a file of call records, while the hub runs or not; run twice, it changes
/// nothing.
@Command(
        name = "phone-calls",
        description = "Brings in call records: Asterisk's Master.csv, CSV with a header, FreeSWITCH's JSON. Tells of"
                + " each row that is not taken, with its line and why. Run twice, it changes nothing.",
        mixinStandardHelpOptions = true)
final class ImportPhoneCalls implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "asterisk, csv or freeswitch (default: as the first line looks).")
    private Optional<String> format = Optional.empty();

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    ImportPhoneCalls() {}

    @Override
    public Integer call() {
        Optional<CallFormat> wanted = format.map(this::known);
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("there is no file [" + file + "]: check the path");
        }
        PrintWriter out = spec.commandLine().getOut();
        Report report = new ImportedCalls(
                        options.settings(), refused -> out.println("line " + refused.line() + ": " + refused.why()))
                .read(file, wanted);
        out.println("taken " + report.taken() + ", known before " + report.known() + ", refused " + report.refused());
        out.flush();
        report.later().ifPresent(why -> {
            throw new CommandFailed("not all was read: " + why + "; run it again, what was taken is known then");
        });
        return 0;
    }

    private CallFormat known(String code) {
        return CallFormat.of(code).orElseThrow(() -> {
            List<String> all =
                    Arrays.stream(CallFormat.values()).map(CallFormat::code).toList();
            return new ParameterException(
                    spec.commandLine(),
                    "unknown format [" + code + "]: one of " + all.stream().collect(Collectors.joining(", ")));
        });
    }
}
