package org.mediacenter.dashboard.profile;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.hub.profile.book.ProfileShelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.NoSuchProfile;
import org.mediacenter.routing.profile.Problem;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// A city's profile, both halves: what routing reads of it and what the hub reads of it.
public record LoadedProfile(RoutingProfile routing, CityProfile city) {

    /// What became of reading both halves.
    private record Halves(Loaded routing, LoadedCity city) {
        static Halves of(ProfileFolder folder) {
            Loaded routing = RoutingProfile.load(folder);
            LoadedCity city = CityProfile.load(
                    folder,
                    topic -> !(routing instanceof Loaded.Ready ready)
                            || ready.profile().topics().containsKey(topic),
                    department -> !(routing instanceof Loaded.Ready ready)
                            || ready.profile().departments().containsKey(department));
            return new Halves(routing, city);
        }

        List<Problem> problems() {
            return Stream.concat(
                            routing instanceof Loaded.Faulty faulty ? faulty.problems().stream() : Stream.empty(),
                            city instanceof LoadedCity.Faulty faulty ? faulty.problems().stream() : Stream.empty())
                    .toList();
        }
    }

    /// Reads it, or fails with every problem of all its files.
    public static LoadedProfile load(ProfileFolder folder) {
        Halves halves = Halves.of(folder);
        if (halves.routing() instanceof Loaded.Ready routing && halves.city() instanceof LoadedCity.Ready city) {
            return new LoadedProfile(routing.profile(), city.profile());
        }
        throw new CommandFailed("the city profile cannot be used: "
                + halves.problems().stream().map(Problem::toString).collect(Collectors.joining("; ")));
    }

    /// Everything wrong with a profile; empty when it can be used.
    public static List<Problem> problems(ProfileFolder folder) {
        return Halves.of(folder).problems();
    }

    /// What a profile that can be used lacks without harm.
    public static List<Problem> remarks(ProfileFolder folder) {
        return Halves.of(folder).city() instanceof LoadedCity.Ready ready ? ready.remarks() : List.of();
    }

    /// What a hub on this store goes by now, without writing anything; blocks.
    ///
    /// @param nameOrFolder what the settings name
    public static LoadedProfile inForce(Store store, String nameOrFolder, InstantSource clock) {
        return new Profiles(new ProfileShelf(store, clock), clock).now(nameOrFolder);
    }

    /// A folder on disk, or the shipped profile of that name.
    ///
    /// @throws CommandFailed where it is neither
    public static ProfileFolder folder(String nameOrFolder) {
        try {
            return ProfileFolder.find(nameOrFolder);
        } catch (NoSuchProfile unknown) {
            throw new CommandFailed(String.valueOf(unknown.getMessage()), unknown);
        }
    }

    LoadedProfile promising(ServiceLevels levels) {
        return new LoadedProfile(routing, city.promising(levels));
    }
}
