package org.mediacenter.dashboard.leadership;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.mediacenter.dashboard.page.Pages;
import org.mediacenter.dashboard.web.Access;
import org.mediacenter.dashboard.web.Routes;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.account.Audit;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.account.Sight;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.figures.Ledger;
import org.mediacenter.hub.store.Store.Subscription;

/// What leaders, coordinators, auditors and administrators read, put together.
///
/// @param channels those that are set up now
public record LeadershipRoom(
        Vertx vertx, Ledger ledger, Sight sight, Audit audit, Pages pages, Supplier<List<Channel>> channels) {
    static final Access ACCESS = new Access.With(Right.SEE_FIGURES);

    /// The room over a hub's complaints.
    public static LeadershipRoom of(Vertx vertx, Hub hub, Sight sight, Audit audit, Pages pages) {
        Ledger ledger = new Ledger(
                new Ledger.Parts(vertx, hub.store(), hub.complaints(), hub.worklist(), pages.city()::topPlace));
        return new LeadershipRoom(vertx, ledger, sight, audit, pages, hub::channels);
    }

    /// Counts from now on, until that is closed.
    public Subscription start() {
        return ledger.start();
    }

    /// What is counted over all complaints takes some ten milliseconds: too long for the thread that hears everybody.
    <T> Future<T> counted(Supplier<T> counting) {
        return vertx.executeBlocking(counting::get, false).map(Objects::requireNonNull);
    }

    public void mount(Routes routes) {
        new LeadershipScreen(this).mount(routes);
        new ListScreen(this).mount(routes);
        new ReportApi(this).mount(routes);
    }
}
