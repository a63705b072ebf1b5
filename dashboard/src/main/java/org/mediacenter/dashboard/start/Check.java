package org.mediacenter.dashboard.start;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.mediacenter.dashboard.profile.LoadedProfile;
import org.mediacenter.hub.settings.SettingsReading;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `./hub check`: reads settings and city profile and reports every problem there is.
@Command(
        name = "check",
        description = "Reads settings and city profile and reports every problem, each with key, value and rule.",
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Spec
    private CommandSpec spec;

    /// picocli fills in the specification
    @SuppressWarnings("NullAway.Init")
    public Check() {}

    @Override
    public Integer call() {
        return switch (options.read()) {
            case SettingsReading.Bad bad -> {
                bad.problems().forEach(problem -> err().println(problem));
                profile(bad.asFarAsRead().profile());
                yield 1;
            }
            case SettingsReading.Good good -> {
                good.warnings().forEach(warning -> err().println(warning));
                yield profile(good.settings().profile()) ? good(good.settings().profile()) : 1;
            }
        };
    }

    private boolean profile(String name) {
        ProfileFolder folder = LoadedProfile.folder(name);
        List<Problem> problems = LoadedProfile.problems(folder);
        problems.forEach(problem -> err().println(problem));
        LoadedProfile.remarks(folder).forEach(remark -> err().println("warning: " + remark));
        return problems.isEmpty();
    }

    private int good(String profile) {
        spec.commandLine().getOut().println("settings and city profile [" + profile + "] are good");
        return 0;
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
