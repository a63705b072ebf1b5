package org.mediacenter.routing.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mediacenter.routing.compare.Differences;
import org.mediacenter.routing.compare.DifferencesReport;
import org.mediacenter.routing.compare.Sample;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.NoSuchProfile;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub rules try`: what a changed rule book would decide differently; prints JSON, see [DifferencesReport].
///
/// Exit status 0 done, whatever differs; 1 failed: every fault of the file on a line of its own, or one line.
@Command(
        name = "try",
        description = {
            "Says what a changed rules.yaml would decide differently, before it is saved; prints JSON.",
            "",
            "Without --data the texts are those of examples.tsv of the profile, where it has one."
        },
        mixinStandardHelpOptions = true)
public final class RulesTry implements Callable<Integer> {
    private static final String EXAMPLES = "examples.tsv";
    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Parameters(paramLabel = "FILE", description = "The changed rules.yaml.")
    private Path file;

    @Option(names = "--data", paramLabel = "A.tsv", description = "Decide these: label<TAB>text, or a text, a line.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--profile", paramLabel = "P", description = "A shipped city profile, or a folder with one.")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--texts", description = "Show the citizens' words too, beside what is decided differently.")
    private boolean texts;

    @Spec
    private CommandSpec spec;

    /// picocli fills in the file and the specification
    @SuppressWarnings("NullAway.Init")
    public RulesTry() {}

    @Override
    public Integer call() {
        try {
            ProfileFolder folder = ProfileFolder.find(profile.orElseGet(ProfileFolder::shippedDefault));
            ProfileFolder changed = folder.with(RoutingProfile.RULES_FILE, bytes(file));
            return switch (RoutingProfile.load(folder)) {
                case Loaded.Ready saved -> compare(folder, saved.profile(), RoutingProfile.load(changed));
                case Loaded.Faulty faulty ->
                    failed("the " + folder + " is faulty already: "
                            + faulty.problems().getFirst());
            };
        } catch (NoSuchProfile e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return failed("no file [" + e.getFile() + "]");
        } catch (IOException e) {
            return failed("cannot read: " + e.getMessage());
        }
    }

    private int compare(ProfileFolder folder, RoutingProfile before, Loaded changed) throws IOException {
        return switch (changed) {
            case Loaded.Ready ready -> report(before, ready.profile(), sample(folder));
            case Loaded.Faulty faulty -> refused(faulty.problems());
        };
    }

    private Sample sample(ProfileFolder folder) throws IOException {
        return Sample.of(
                data.isPresent()
                        ? new String(bytes(data.get()), StandardCharsets.UTF_8)
                        : folder.text(EXAMPLES).orElse(""));
    }

    private static byte[] bytes(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("[" + path + "] is a folder, not a file");
        }
        return Files.readAllBytes(path);
    }

    private int report(RoutingProfile before, RoutingProfile after, Sample sample) {
        if (sample.lines().isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("hub: [" + file
                            + "] is good; to see what it decides differently, give texts: --data A.tsv");
        }
        Differences differences = Differences.of(before, after, sample);
        PrintWriter out = spec.commandLine().getOut();
        out.println(new DifferencesReport(differences, texts).json());
        if (out.checkError()) {
            spec.commandLine().getErr().println("hub: cannot write: the disk is full or the output closed");
            return FAILED;
        }
        return DONE;
    }

    /// The saved profile is in order, so whatever is wrong now stands in the file.
    private int refused(List<Problem> problems) {
        for (Problem problem : problems) {
            String name = problem.file().equals(RoutingProfile.RULES_FILE) ? file.toString() : problem.file();
            spec.commandLine().getErr().println(new Problem(name, problem.line(), problem.what(), problem.remedy()));
        }
        return FAILED;
    }

    private int failed(String message) {
        spec.commandLine().getErr().println("hub: " + message);
        return FAILED;
    }
}
