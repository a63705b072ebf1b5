package org.mediacenter.dashboard.profile;

import static org.mediacenter.hub.background.BackgroundThread.await;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.clock.ServiceLevels;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.hub.profile.ProfileFiles;
import org.mediacenter.hub.profile.book.ProfileBook;
import org.mediacenter.hub.profile.book.ProfileShelf;
import org.mediacenter.hub.profile.book.ProfileShelf.Adding;
import org.mediacenter.hub.profile.book.ProfileShelf.Draft;
import org.mediacenter.hub.profile.book.Version;
import org.mediacenter.hub.profile.book.Version.Origin;
import org.mediacenter.routing.profile.ProfileFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which profile a city goes by: as long as nobody chose a version, the folder its settings name, each state of which
/// is kept as a version when a hub starts with it; from the first that was chosen on, the book, and a folder that says
/// something else is only told of. Every method blocks for as long as reading takes.
final class Profiles {
    private static final Logger log = LoggerFactory.getLogger(Profiles.class);

    /// What stands for an account where a hub found the folder changed.
    private static final String INSTALLATION = "installation";

    private static final List<String> PROMISES = List.of("service-levels.yaml", "calendar.yaml");

    private final ProfileShelf shelf;
    private final InstantSource clock;

    Profiles(ProfileShelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /// A version with everything it says.
    ///
    /// @param folderDiffers whether the settings name a folder that is no version of the book
    record Held(Version version, LoadedProfile profile, boolean folderDiffers) {}

    /// The version to start with.
    ///
    /// @param nameOrFolder what the settings name
    /// @throws CommandFailed where it cannot be used, with every reason
    Held begin(String nameOrFolder) {
        ProfileBook book = await(shelf.book());
        return book.rules() ? ruling(book, nameOrFolder) : ofFolder(book, nameOrFolder);
    }

    private Held ruling(ProfileBook book, String nameOrFolder) {
        boolean differs = differs(book, nameOrFolder);
        if (differs) {
            log.warn(
                    "the folder of the city profile is no version of the book and is not used: apply it, or export the"
                            + " version in force [folder={}]",
                    nameOrFolder);
        }
        Held held = load(book, inForce(book));
        return new Held(held.version(), held.profile(), differs);
    }

    private static boolean differs(ProfileBook book, String nameOrFolder) {
        try {
            String id = ProfileFiles.of(ProfileFolder.find(nameOrFolder)).id();
            return book.versions().stream().noneMatch(version -> version.id().equals(id));
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    /// The version of the book that holds now; the first where the clock was set back before it.
    private Version inForce(ProfileBook book) {
        return book.inForce(clock.instant()).orElseGet(() -> book.versions().getFirst());
    }

    private Held ofFolder(ProfileBook book, String nameOrFolder) {
        ProfileFolder folder = LoadedProfile.folder(nameOrFolder);
        LoadedProfile profile = LoadedProfile.load(folder);
        Draft draft = new Draft(ProfileFiles.of(folder), Optional.empty(), Origin.FOLDER, INSTALLATION, "");
        int seen = book.latest().map(Version::number).orElse(0);
        return switch (await(shelf.add(draft, seen))) {
            case Adding.Done done -> held(await(shelf.book()), done.version(), profile);
            case Adding.Same same -> held(book, same.latest(), profile);
            case Adding.Overtaken _, Adding.BeforePlanned _ -> begin(nameOrFolder);
        };
    }

    /// The profile the book or, without one, the folder says; nothing is written.
    LoadedProfile now(String nameOrFolder) {
        ProfileBook book = await(shelf.book());
        return book.rules()
                ? load(book, inForce(book)).profile()
                : LoadedProfile.load(LoadedProfile.folder(nameOrFolder));
    }

    /// Reads a version.
    ///
    /// @throws CommandFailed where it cannot be used, with every reason
    Held load(ProfileBook book, Version version) {
        return held(book, version, LoadedProfile.load(await(shelf.folder(version))));
    }

    private Held held(ProfileBook book, Version version, LoadedProfile profile) {
        return new Held(version, profile.promising(promises(book, version, profile.city())), false);
    }

    /// What was promised when: a clock keeps the promise of the version that held when it started.
    private ServiceLevels promises(ProfileBook book, Version last, CityProfile city) {
        Optional<ServiceLevels> all = Optional.empty();
        for (Version turn : turns(book, last)) {
            Optional<ServiceLevels> before = all;
            Optional<ServiceLevels> levels = levels(turn, last, city);
            all = levels.map(known -> before.map(past -> past.followedBy(turn.from(), known))
                            .orElse(known))
                    .or(() -> before);
        }
        return all.orElseGet(city::serviceLevels);
    }

    /// The versions that promised something else than the one before.
    private static List<Version> turns(ProfileBook book, Version last) {
        List<Version> turns = new ArrayList<>();
        for (Version version : book.versions()) {
            boolean held = version.withdrawn().isEmpty() && version.number() <= last.number();
            if (held && (turns.isEmpty() || !promising(turns.getLast()).equals(promising(version)))) {
                turns.add(version);
            }
        }
        return turns;
    }

    private static List<Optional<String>> promising(Version version) {
        SortedMap<String, String> files = version.files();
        return PROMISES.stream()
                .map(file -> Optional.ofNullable(files.get(file)))
                .toList();
    }

    private Optional<ServiceLevels> levels(Version version, Version last, CityProfile city) {
        if (promising(version).equals(promising(last))) {
            return Optional.of(city.serviceLevels());
        }
        return switch (CityProfile.load(await(shelf.folder(version)), _ -> true, _ -> true)) {
            case LoadedCity.Ready ready -> Optional.of(ready.profile().serviceLevels());
            case LoadedCity.Faulty _ -> {
                log.warn("an old version of the profile cannot be read any more [version={}]", version.number());
                yield Optional.empty();
            }
        };
    }
}
