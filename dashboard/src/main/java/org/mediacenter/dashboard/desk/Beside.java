package org.mediacenter.dashboard.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.dashboard.deed.Deeds;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.draft.Draft;
import org.mediacenter.hub.draft.Drafts;
import org.mediacenter.hub.retention.Hold;
import org.mediacenter.hub.retention.Holds;

/// What stands on a complaint's page and is not of the complaint itself.
///
/// @param similar numbers of past complaints the reader may see
/// @param drafts what the reader began to write
/// @param happening the incident it stands under, or those it could
/// @param hold what keeps it from being erased, where the reader may know
record Beside(Set<String> similar, List<Draft> drafts, HappeningPane happening, Optional<Hold> hold) {

    /// Where it is read.
    record Sources(Deeds deeds, Drafts drafts, Holds holds) {

        Future<Beside> of(Complaint complaint, Account reader) {
            Future<Set<String>> similar = deeds.similar(complaint, reader);
            Future<List<Draft>> begun = drafts.of(complaint.number(), reader.username());
            Future<HappeningPane> happening = HappeningPane.read(complaint, reader, deeds.grouping());
            Future<Optional<Hold>> hold = reader.may(Right.SEE_UPKEEP)
                    ? holds.of(complaint.number())
                    : Future.succeededFuture(Optional.empty());
            return Future.all(similar, begun, happening, hold)
                    .map(_ -> new Beside(similar.result(), begun.result(), happening.result(), hold.result()));
        }
    }
}
