package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.profile.book.ProfileShelf;
import org.mediacenter.hub.store.Store;
import org.mediacenter.routing.profile.RoutingProfile;

/// The profile of a hub that runs: the version it goes by, all versions, and the watch over them.
public final class ProfileKeeper {
    private final ProfileShelf shelf;
    private final Profiles profiles;
    private final ProfileInForce inForce;
    private final InstantSource clock;
    private Optional<ProfileWatch> watch = Optional.empty();

    private ProfileKeeper(ProfileShelf shelf, String nameOrFolder, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
        profiles = new Profiles(shelf, clock);
        inForce = new ProfileInForce(profiles.begin(nameOrFolder));
    }

    /// Reads the version to start with; blocks.
    ///
    /// @param nameOrFolder what the settings name
    /// @throws CommandFailed where it cannot be used, with every reason
    public static ProfileKeeper begin(Store store, String nameOrFolder, InstantSource clock) {
        return new ProfileKeeper(new ProfileShelf(store, clock), nameOrFolder, clock);
    }

    /// The version this node goes by.
    public ProfileInForce inForce() {
        return inForce;
    }

    /// All versions.
    ProfileShelf shelf() {
        return shelf;
    }

    /// Follows other versions from now on, until [#stop].
    ///
    /// @param rules puts other rules in force
    public void follow(Vertx vertx, Consumer<RoutingProfile> rules) {
        ProfileWatch watching = new ProfileWatch(vertx, shelf, profiles, inForce, rules, clock);
        watching.begin();
        watch = Optional.of(watching);
    }

    /// Looks for another version before its time; completes when it is followed or known to wait.
    public Future<Void> look() {
        return watch.map(ProfileWatch::look).orElseGet(Future::succeededFuture);
    }

    public void stop() {
        watch.ifPresent(ProfileWatch::stop);
    }
}
