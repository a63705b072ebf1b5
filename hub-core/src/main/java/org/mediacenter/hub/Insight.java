package org.mediacenter.hub;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.hub.alike.SameMatter;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.learning.Learning;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.publication.Publications;
import org.mediacenter.hub.search.Search;
import org.mediacenter.hub.worklist.Worklist;

/// What the hub makes of its complaints besides handling them: learns from them, compares and finds them, shows
/// some to everybody.
final class Insight {
    private final Optional<Learning> learning;
    private final SameMatter sameMatter;
    private final Search search;
    private final Publications publications;

    Insight(Hub.Parts parts, Complaints complaints, Worklist worklist, Meters meters) {
        sameMatter = new SameMatter(
                new SameMatter.Parts(parts.vertx(), complaints, worklist, parts.router(), parts.clock(), meters));
        learning = parts.learner()
                .map(router -> new Learning(new Learning.Parts(
                        parts.vertx(),
                        parts.store(),
                        complaints,
                        worklist,
                        router,
                        parts.inspectorates(),
                        parts.clock(),
                        meters,
                        parts.node())));
        search = new Search(new Search.Parts(
                parts.vertx(),
                parts.store(),
                complaints,
                worklist,
                parts.search(),
                parts.profileVersion().get(),
                meters));
        publications = new Publications(
                new Publications.Parts(parts.vertx(), parts.store(), complaints, worklist, sameMatter, parts.clock()));
    }

    Optional<Learning> learning() {
        return learning;
    }

    SameMatter sameMatter() {
        return sameMatter;
    }

    Search search() {
        return search;
    }

    Publications publications() {
        return publications;
    }

    /// Begins in the background, when the hub hears citizens already. Returns at once.
    void start() {
        learning.ifPresent(Learning::start);
        sameMatter.start();
        search.start();
        publications.start();
    }

    Future<Void> stop() {
        publications.stop();
        return Future.join(
                        learning.map(Learning::stop).orElseGet(Future::succeededFuture),
                        sameMatter.stop(),
                        search.stop())
                .mapEmpty();
    }
}
