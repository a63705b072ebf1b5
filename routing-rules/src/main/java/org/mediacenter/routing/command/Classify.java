package org.mediacenter.routing.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mediacenter.routing.ComplaintText;
import org.mediacenter.routing.Router;
import org.mediacenter.routing.decide.LearningRouter;
import org.mediacenter.routing.decide.Matters;
import org.mediacenter.routing.decide.ProfileRouter;
import org.mediacenter.routing.evaluate.LabelledFile;
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

/// `./hub classify`: one text a line in, one JSON object a line out, in the same order; see [DecisionLine].
///
/// Every line gets an answer, also an empty one. Input is UTF-8; what is not becomes U+FFFD. Exit status 0 done,
/// 1 failed with one line on standard error.
@Command(
        name = "classify",
        description = "Says for each line of text which department must act, and why, as one JSON object a line.",
        mixinStandardHelpOptions = true)
public final class Classify implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--profile", paramLabel = "P", description = "A shipped city profile, or a folder with one.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--train",
            paramLabel = "FILE.tsv",
            description = "Learn first from lines of department<TAB>text: its name or code.")
    private Optional<Path> train = Optional.empty();

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "One text a line; standard input where absent.")
    private Optional<Path> file = Optional.empty();

    private final InputStream standardInput;

    /// Reads the process's standard input where no file is named.
    public Classify() {
        this(System.in);
    }

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    Classify(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        try {
            ProfileFolder folder = ProfileFolder.find(profile.orElseGet(ProfileFolder::shippedDefault));
            return switch (RoutingProfile.load(folder)) {
                case Loaded.Ready ready -> classify(ready.profile());
                case Loaded.Faulty faulty -> failed(told(folder, faulty));
            };
        } catch (NoSuchProfile e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return failed(
                    "no file [" + e.getFile() + "]: name a file that is there (texts may come on standard input)");
        } catch (IOException e) {
            return failed("cannot read the texts: " + e.getMessage());
        }
    }

    private int classify(RoutingProfile known) throws IOException {
        if (train.isEmpty()) {
            return classify(known, new ProfileRouter(known));
        }
        LabelledFile file = LabelledFile.read(train.get());
        BrokenLines.tell(spec, train.get(), file);
        Lessons lessons = Lessons.of(known, file.examples());
        try (LearningRouter router = lessons.router()) {
            return classify(lessons.profile(), router);
        }
    }

    private int classify(RoutingProfile known, Router router) throws IOException {
        DecisionLine decision = new DecisionLine(known);
        Matters matters = new Matters(router, () -> known);
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader texts = texts()) {
            for (String text = texts.readLine(); text != null; text = texts.readLine()) {
                out.println(decision.of(router.route(ComplaintText.of(text)), matters.of(text)));
            }
        }
        return out.checkError() ? failed("cannot write the answers: standard output is closed") : DONE;
    }

    private BufferedReader texts() throws IOException {
        InputStream in = file.isPresent() ? Files.newInputStream(file.get()) : standardInput;
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static String told(ProfileFolder folder, Loaded.Faulty faulty) {
        Problem first = faulty.problems().getFirst();
        int more = faulty.problems().size() - 1;
        return "the " + folder + " is faulty: " + first + (more == 0 ? "" : " (and " + more + " more: ./hub check)");
    }

    private int failed(String message) {
        spec.commandLine().getErr().println("hub: " + message);
        return FAILED;
    }
}
