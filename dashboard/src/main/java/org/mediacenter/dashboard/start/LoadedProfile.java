package org.mediacenter.dashboard.start;

import java.util.List;
import java.util.stream.Stream;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.NoSuchProfile;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// A city's profile, both halves: what routing reads of it and what the hub reads of it.
record LoadedProfile(RoutingProfile routing, CityProfile city) {

    /// What became of reading both halves.
    private record Halves(Loaded routing, LoadedCity city) {
        List<Problem> problems() {
            return Stream.concat(
                            routing instanceof Loaded.Faulty faulty ? faulty.problems().stream() : Stream.empty(),
                            city instanceof LoadedCity.Faulty faulty ? faulty.problems().stream() : Stream.empty())
                    .toList();
        }
    }

    /// Reads it, or fails with every problem of all its files.
    static LoadedProfile load(String nameOrFolder) {
        Halves halves = read(nameOrFolder);
        if (halves.routing() instanceof Loaded.Ready routing && halves.city() instanceof LoadedCity.Ready city) {
            return new LoadedProfile(routing.profile(), city.profile());
        }
        throw new CommandFailed("the city profile cannot be used: "
                + String.join(
                        "; ", halves.problems().stream().map(Problem::toString).toList()));
    }

    /// Everything wrong with a profile; empty when it can be used.
    static List<Problem> problems(String nameOrFolder) {
        return read(nameOrFolder).problems();
    }

    /// What a profile that can be used lacks without harm.
    static List<Problem> remarks(String nameOrFolder) {
        return read(nameOrFolder).city() instanceof LoadedCity.Ready ready ? ready.remarks() : List.of();
    }

    private static Halves read(String nameOrFolder) {
        ProfileFolder folder = find(nameOrFolder);
        Loaded routing = RoutingProfile.load(folder);
        LoadedCity city = CityProfile.load(
                folder,
                topic -> !(routing instanceof Loaded.Ready ready)
                        || ready.profile().topics().containsKey(topic),
                department -> !(routing instanceof Loaded.Ready ready)
                        || ready.profile().departments().containsKey(department));
        return new Halves(routing, city);
    }

    private static ProfileFolder find(String nameOrFolder) {
        try {
            return ProfileFolder.find(nameOrFolder);
        } catch (NoSuchProfile unknown) {
            throw new CommandFailed(String.valueOf(unknown.getMessage()), unknown);
        }
    }
}
