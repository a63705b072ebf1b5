package org.mediacenter.dashboard.bench;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub bench`: measures, prints the figures as JSON.
@Command(
        name = "bench",
        description = "Measures the hub on this machine and prints the figures as JSON.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int USUAL_RATE = 15;
    private static final Duration LIVE_LENGTH = Duration.ofSeconds(20);

    /// What can be measured.
    enum What {
        intake,
        live,
        routing,
        search
    }

    @Parameters(index = "0", paramLabel = "WHAT", description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private What what;

    @Option(
            names = "--senders",
            split = ",",
            defaultValue = "1,8,32",
            description = "Senders of each closed loop (${DEFAULT-VALUE}).")
    private List<Integer> senders;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            description = "Length of each phase at the most (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--most",
            defaultValue = "20000",
            description = "Complaints of each phase at the most (${DEFAULT-VALUE}).")
    private int most;

    @Option(
            names = "--warm-up",
            defaultValue = "120",
            description = "Seconds of sending at the most that do not count, first: until the compilers of the"
                    + " virtual machine rest (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--rate",
            defaultValue = "200",
            description = "Complaints a second of the open loop (${DEFAULT-VALUE}).")
    private int rate;

    @Option(
            names = "--start",
            paramLabel = "COUNT",
            defaultValue = "0",
            description = "Also fill a store with this many complaints and measure the start and the heap.")
    private int start;

    @Option(
            names = "--rules",
            split = ",",
            defaultValue = "100,1000,10000",
            description = "Sizes of the rule books (${DEFAULT-VALUE}).")
    private List<Integer> rules;

    @Option(
            names = "--past",
            split = ",",
            defaultValue = "12000,120000",
            description = "Past complaints that routing learnt from (${DEFAULT-VALUE}).")
    private List<Integer> past;

    @Option(
            names = "--decisions",
            defaultValue = "20000",
            description = "Decisions of each measurement (${DEFAULT-VALUE}).")
    private int decisions;

    @Option(
            names = "--complaints",
            defaultValue = "100000",
            description = "Complaints that are searched, or that a desk's longest list has (${DEFAULT-VALUE}).")
    private int complaints;

    @Option(names = "--desks", defaultValue = "50", description = "Desks that are open (${DEFAULT-VALUE}).")
    private int desks;

    @Option(
            names = "--events",
            defaultValue = "500",
            description = "Events a second in the burst that the desks hear (${DEFAULT-VALUE}).")
    private int events;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where to put the throw-away data; its disk is what is measured (the system's temporary folder).")
    private Optional<Path> data;

    @Spec
    private CommandSpec spec;

    /// picocli fills in everything
    @SuppressWarnings("NullAway.Init")
    public BenchCommand() {}

    @Override
    public Integer call() throws Exception {
        if (complaints < 1
                || desks < 1
                || events < 1
                || rate < 1
                || seconds < 1
                || decisions < 1
                || senders.stream().anyMatch(count -> count < 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--complaints, --rate, --seconds, --senders, --decisions, --desks and --events take numbers from 1 on");
        }
        PrintWriter progress = spec.commandLine().getErr();
        IntakeBench.Sizes sizes = new IntakeBench.Sizes(
                List.copyOf(senders), Duration.ofSeconds(seconds), most, Duration.ofSeconds(warmUp), rate, start);
        Consumer<String> told = line -> progress.println("bench: " + line);
        JsonObject figures = switch (what) {
            case intake -> IntakeBench.run(sizes, data, told);
            case live ->
                LiveBench.run(new LiveBench.Sizes(desks, USUAL_RATE, events, LIVE_LENGTH, complaints), data, told);
            case search -> SearchBench.run(complaints, data, told);
            case routing -> RoutingBench.run(new RoutingBench.Sizes(rules, past, decisions), told);
        };
        spec.commandLine().getOut().println(figures.encodePrettily());
        return 0;
    }
}
