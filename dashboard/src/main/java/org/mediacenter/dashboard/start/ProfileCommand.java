package org.mediacenter.dashboard.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.profile.LoadedProfile;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.ProfileBook;
import org.mediacenter.hub.profile.book.ProfileShelf.Adding;
import org.mediacenter.hub.profile.book.ProfileShelf.Draft;
import org.mediacenter.hub.profile.book.Version;
import org.mediacenter.hub.profile.book.Version.Origin;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./hub profile`: the versions of the city's profile, while the hub runs or not.
@Command(
        name = "profile",
        description = "The versions of the city's profile, while the hub runs or not.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ProfileCommand implements Callable<Integer> {
    private static final int LONGEST_REASON = 200;

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public ProfileCommand() {}

    /// Nothing named to do.
    @Override
    public Integer call() {
        throw wrong("say what to do: apply, export or list");
    }

    @Command(
            description = {
                "Makes a folder the next version of the profile; from then on the versions rule, not the folder of the"
                        + " settings.",
                "",
                "A hub that runs follows within seconds; what it says it cannot change while it runs, at its next start."
            },
            mixinStandardHelpOptions = true)
    int apply(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "DIR", description = "A folder, or the name of a shipped profile.") String folder,
            @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; colleagues read it.")
                    String reason,
            @Option(
                            names = "--effective-from",
                            paramLabel = "DATE",
                            description = "The day from which it holds, 2027-01-01 (default: at once).")
                    Optional<LocalDate> from,
            @Option(
                            names = "--author",
                            paramLabel = "NAME",
                            description = "Who made it (default: the user of this machine).")
                    Optional<String> author) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw wrong("--reason says why in 1 to " + LONGEST_REASON + " characters");
        }
        ProfileFolder given = LoadedProfile.folder(folder);
        List<Problem> problems = LoadedProfile.problems(given);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> spec.commandLine().getErr().println(problem));
            throw new CommandFailed("nothing was applied: mend what stands above");
        }
        ZoneId zone = LoadedProfile.load(given).city().titles().zone();
        Optional<Instant> begin = from.flatMap(day -> begin(day, zone));
        String by = author.orElseGet(() -> System.getProperty("user.name", "command-line"));
        try (StaffFile file = StaffFile.open(options.settings())) {
            int seen = RunningHub.await(file.versions().book())
                    .latest()
                    .map(Version::number)
                    .orElse(0);
            Draft draft = new Draft(ProfileFiles.of(given), begin, Origin.COMMAND, by, why);
            say(applied(RunningHub.await(file.versions().add(draft, seen)), zone));
        }
        return 0;
    }

    /// From the beginning of a day of the city; at once where that is today.
    private Optional<Instant> begin(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(InstantSource.system().instant(), zone);
        if (day.isBefore(today)) {
            throw wrong("--effective-from [" + day + "] is over: leave it out, or name today or a later day");
        }
        return day.equals(today)
                ? Optional.empty()
                : Optional.of(day.atStartOfDay(zone).toInstant());
    }

    private static String applied(Adding adding, ZoneId zone) {
        return switch (adding) {
            case Adding.Done done ->
                "version " + done.version().number() + " of the profile holds from "
                        + done.version().from().atZone(zone).toLocalDate();
            case Adding.Same same ->
                "nothing to do: version " + same.latest().number() + " of the profile says the same";
            case Adding.Overtaken overtaken ->
                throw new CommandFailed("somebody made version ["
                        + overtaken.latest().number()
                        + "] at the same time: export it, bring both together and apply again");
            case Adding.BeforePlanned before ->
                throw new CommandFailed("version [" + before.planned().number() + "] is planned for ["
                        + before.planned().from().atZone(zone).toLocalDate()
                        + "]: withdraw it on /admin/profile, or apply this one from that day on");
        };
    }

    @Command(
            description =
                    "Writes a version as a folder of plain files: the one in force, or the profile of the settings"
                            + " where none was kept yet.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin SettingsOptions options,
            @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.") Path folder,
            @Option(names = "--number", paramLabel = "N", description = "Another one than that in force.")
                    Optional<Integer> number) {
        try (StaffFile file = StaffFile.open(options.settings())) {
            ProfileFiles files = ProfileFiles.of(wanted(file, options.settings().profile(), number));
            write(folder, files);
            say("written: " + files.texts().size() + " files of " + files.id() + " to " + folder);
        }
        return 0;
    }

    private static ProfileFolder wanted(StaffFile file, String settings, Optional<Integer> number) {
        ProfileBook book = RunningHub.await(file.versions().book());
        Optional<Version> version = number.isPresent()
                ? number.flatMap(book::version)
                : book.inForce(InstantSource.system().instant());
        if (number.isPresent() && version.isEmpty()) {
            throw new CommandFailed("there is no version [" + number.get() + "]: ./hub profile list shows all");
        }
        return version.map(known -> RunningHub.await(file.versions().folder(known)))
                .orElseGet(() -> LoadedProfile.folder(settings));
    }

    private static void write(Path folder, ProfileFiles files) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new CommandFailed(
                            "the folder [" + folder + "] is not empty: name one that is, nothing was written");
                }
            }
            for (Map.Entry<String, String> text : files.texts().entrySet()) {
                Path file = folder.resolve(text.getKey());
                Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
                Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CommandFailed("cannot write the folder [" + folder + "]: check the path and its rights", e);
        }
    }

    @Command(description = "Lists the versions, the newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin SettingsOptions options) {
        try (StaffFile file = StaffFile.open(options.settings())) {
            ProfileBook book = RunningHub.await(file.versions().book());
            Optional<Version> inForce = book.inForce(InstantSource.system().instant());
            for (Version version : book.versions().reversed()) {
                say(String.join(
                        "\t",
                        String.valueOf(version.number()),
                        state(version, inForce),
                        version.from().toString(),
                        version.id(),
                        version.by(),
                        version.reason().isEmpty() ? "-" : version.reason()));
            }
        }
        return 0;
    }

    private static String state(Version version, Optional<Version> inForce) {
        if (version.withdrawn().isPresent()) {
            return "withdrawn";
        }
        int now = inForce.map(Version::number).orElse(0);
        return version.number() == now ? "in force" : version.number() < now ? "past" : "planned";
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
