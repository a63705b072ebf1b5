package org.mediacenter.dashboard.start;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.profile.LoadedProfile;
import org.mediacenter.hub.account.Accounts;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Codes;
import org.mediacenter.hub.account.Passwords;
import org.mediacenter.hub.profile.book.ProfileShelf;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.StoreUnusable;
import org.mediacenter.hub.store.mongo.MongoStore;
import org.mediacenter.hub.store.sqlite.SqliteStore;

/// The accounts of a hub and the versions of its profile, opened for one command.
///
/// @param accounts whose changes a hub that runs sees at once
record StaffFile(Vertx vertx, Store store, HubSettings settings, Accounts accounts, Codes codes, Audit audit)
        implements AutoCloseable {

    static StaffFile open(HubSettings settings) {
        Vertx vertx = Vertx.vertx();
        try {
            Store store = settings.mongodb()
                    .<Store>map(mongo ->
                            RunningHub.await(MongoStore.open(mongo.uri().reveal(), mongo.database())))
                    .orElseGet(() -> SqliteStore.forCommand(settings.data()));
            InstantSource clock = InstantSource.system();
            Accounts accounts = new Accounts(store, new Passwords(vertx), clock);
            Codes codes = new Codes(accounts, store, clock, new SecureRandom());
            return new StaffFile(vertx, store, settings, accounts, codes, new Audit(store, clock));
        } catch (StoreUnusable | CommandFailed e) {
            RunningHub.await(vertx.close());
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /// What is written here a hub that runs follows within seconds.
    ProfileShelf versions() {
        return new ProfileShelf(store, InstantSource.system());
    }

    /// The profile the hub goes by.
    LoadedProfile profile() {
        return LoadedProfile.inForce(store, settings.profile(), InstantSource.system());
    }

    @Override
    public void close() {
        RunningHub.await(store.close().eventually(vertx::close));
    }
}
