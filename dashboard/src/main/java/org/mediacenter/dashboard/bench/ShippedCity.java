package org.mediacenter.dashboard.bench;

import java.time.InstantSource;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.hub.clock.Terms;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.profile.CityProfile;
import org.mediacenter.hub.profile.LoadedCity;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.hub.worklist.Worklist;
import org.mediacenter.routing.profile.Loaded;
import org.mediacenter.routing.profile.ProfileFolder;
import org.mediacenter.routing.profile.RoutingProfile;

/// The profile the product comes with, and complaints written by its terms.
record ShippedCity(RoutingProfile routing, CityProfile own) {

    static ShippedCity read() {
        ProfileFolder folder = ProfileFolder.shipped(ProfileFolder.shippedDefault());
        if (!(RoutingProfile.load(folder) instanceof Loaded.Ready routing)
                || !(CityProfile.load(
                                folder,
                                routing.profile().topics()::containsKey,
                                routing.profile().departments()::containsKey)
                        instanceof LoadedCity.Ready city)) {
            throw new CommandFailed("the shipped profile is faulty");
        }
        return new ShippedCity(routing.profile(), city.profile());
    }

    /// Complaints of a store, which a work list hears of.
    Complaints complaints(Store store, InstantSource clock, Worklist worklist) {
        Terms terms = new Terms(
                own.serviceLevels(), own.titles().threading(), own.titles().silence());
        return new Complaints(store, clock, () -> terms, (summary, excerpt) -> worklist.put(new Row(summary, excerpt)));
    }
}
