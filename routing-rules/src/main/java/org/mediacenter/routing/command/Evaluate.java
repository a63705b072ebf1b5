package org.mediacenter.routing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.evaluate.Evaluation;
import org.mediacenter.routing.evaluate.LabelledFile;
import org.mediacenter.routing.evaluate.ProfileDecisions;
import org.mediacenter.routing.evaluate.Report;
import org.mediacenter.routing.learn.Example;
import org.mediacenter.routing.learn.TermReader;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.NoSuchProfile;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./hub evaluate`: how good decisions are on texts whose answer is known; prints JSON, see
/// [Report].
///
/// Exit status 0 done, 1 failed with one line on standard error, 2 used wrongly.
@Command(
        name = "evaluate",
        description = {
            "Measures decisions on files of label<TAB>text lines and prints the figures as JSON.",
            "",
            "With --train and --test: learns one file, decides the other. With --data: each part in turn is decided by"
                    + " what was learnt from the others. With --test alone: what the city profile knows by itself."
        },
        mixinStandardHelpOptions = true)
public final class Evaluate implements Callable<Integer> {
    private static final int FAILED = 1;

    /// What the labels of the files are, where the profile alone decides.
    private enum Label {
        department,
        topic
    }

    private enum Order {
        given
    }

    @Option(names = "--train", paramLabel = "A.tsv", description = "Learn from this file.")
    private Optional<Path> train = Optional.empty();

    @Option(names = "--test", paramLabel = "B.tsv", description = "Decide the texts of this file.")
    private Optional<Path> test = Optional.empty();

    @Option(names = "--data", paramLabel = "A.tsv", description = "Learn and decide parts of one file in turn.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--folds", defaultValue = "5", description = "Parts of --data (${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--seed", defaultValue = "42", description = "How --data is parted (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--label",
            defaultValue = "department",
            description = "What the labels are: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Label label = Label.department;

    @Option(names = "--order", description = "given: learn each text after it was decided, as a stream of corrections.")
    private Optional<Order> order = Optional.empty();

    @Option(names = "--profile", paramLabel = "P", description = "A shipped city profile, or a folder with one.")
    private Optional<String> profile = Optional.empty();

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public Evaluate() {}

    @Override
    public Integer call() {
        if (data.isPresent() == test.isPresent() || (data.isPresent() && train.isPresent())) {
            throw new ParameterException(
                    spec.commandLine(), "give --data A.tsv, or --test B.tsv with or without --train A.tsv");
        }
        if (data.isPresent() && order.isPresent()) {
            throw new ParameterException(spec.commandLine(), "--order belongs to --test, not to --data");
        }
        if (folds < 2) {
            throw new ParameterException(spec.commandLine(), "--folds must be at least 2, was: " + folds);
        }
        try {
            ProfileFolder folder = ProfileFolder.find(profile.orElseGet(ProfileFolder::shippedDefault));
            return switch (RoutingProfile.load(folder)) {
                case Loaded.Ready ready -> evaluate(ready.profile());
                case Loaded.Faulty faulty ->
                    failed("the " + folder + " is faulty: " + faulty.problems().getFirst());
            };
        } catch (NoSuchProfile e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return failed("no file [" + e.getFile() + "]: name a file of label<TAB>text lines");
        } catch (IOException e) {
            return failed("cannot read the examples: " + e.getMessage());
        }
    }

    private int evaluate(RoutingProfile known) throws IOException {
        ProfileDecisions alone = new ProfileDecisions(known, new ProfileRouter(known), label == Label.topic);
        Evaluation evaluation = new Evaluation(new TermReader(known.analysis(), alone::of));
        Report report;
        if (data.isPresent()) {
            List<Example> examples = examples(data.get());
            if (examples.size() < folds) {
                return failed("[" + data.get() + "] has [" + examples.size() + "] texts for [" + folds
                        + "] parts: give at most as many --folds as texts, and at least two texts");
            }
            report = evaluation.folds(examples, folds, seed);
        } else {
            List<Example> tests = examples(test.orElseThrow());
            List<Example> lessons = train.isPresent() ? examples(train.get()) : List.of();
            report = order.isPresent()
                    ? evaluation.stream(lessons, tests)
                    : train.isPresent()
                            ? evaluation.trained(lessons, tests)
                            : evaluation.alone(named(tests, known), alone::of);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(report.json(order.isPresent()));
        return out.checkError() ? failed("cannot write the figures: the disk is full or the output closed") : 0;
    }

    /// A department's code or short name means its name, as everywhere.
    private static List<Example> named(List<Example> tests, RoutingProfile known) {
        Map<String, String> names = new HashMap<>();
        known.departments().values().forEach(department -> {
            names.put(department.code().value(), department.name());
            names.putIfAbsent(department.shortName(), department.name());
        });
        return tests.stream()
                .map(test -> new Example(names.getOrDefault(test.label(), test.label()), test.text()))
                .toList();
    }

    private List<Example> examples(Path file) throws IOException {
        LabelledFile read = LabelledFile.read(file);
        BrokenLines.tell(spec, file, read);
        return read.examples();
    }

    private int failed(String message) {
        spec.commandLine().getErr().println("hub: " + message);
        return FAILED;
    }
}
