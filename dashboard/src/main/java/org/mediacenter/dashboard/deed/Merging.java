package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.util.Optional;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.together.Together;

/// Has complaints handled as one, for who sees both.
record Merging(Together together) {

    /// @param into as far as the account sees it
    Future<Done> merge(Dossier duplicate, Optional<Dossier> into, Actor by) {
        return into.map(other -> together.merge(duplicate.complaint(), other.complaint(), by)
                        .map(outcome -> done(outcome)))
                .orElseGet(() -> Future.succeededFuture(
                        new Done.Refused("no-such-other", "there is no such other complaint, or none you may see")));
    }

    Future<Done> unmerge(Dossier duplicate, Actor by) {
        return together.unmerge(duplicate.complaint(), by).map(Merging::done);
    }

    Future<Done> split(Dossier whole, String words, Actor by) {
        return together.split(whole.complaint(), words, by).map(Merging::done);
    }

    private static Done done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Complaint complaint, var _) -> new Done.Saved(complaint);
            case Outcome.Unchanged(Complaint complaint) -> new Done.Saved(complaint);
            case Outcome.Refused(String code, String detail) -> new Done.Refused(code, detail);
            case Outcome.Conflict conflict -> new Done.Overtaken(conflict.version(), conflict.since());
            case Outcome.NotThere _ -> new Done.Hidden();
        };
    }
}
