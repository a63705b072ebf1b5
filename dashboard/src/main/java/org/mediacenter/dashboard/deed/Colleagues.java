package org.mediacenter.dashboard.deed;

import io.vertx.core.Future;
import java.util.function.Supplier;
import org.mediacenter.dashboard.deed.Deeds.Done;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.complaint.Complaint;

/// What deeds say of colleagues: whom a note names, and who gets a complaint.
///
/// @param mentioning who is told of a note that names them
/// @param transfers who may get a complaint
public record Colleagues(Mentioning mentioning, Transfers transfers) {

    /// Does what `act` does, where every colleague the deed names may have to do with the complaint.
    Future<Done> with(Deed deed, Complaint complaint, Account by, Supplier<Future<Done>> act) {
        return switch (deed) {
            case Deed.Note note -> mentioning.noted(note.text(), complaint, by, act);
            case Deed.Transfer transfer ->
                transfers
                        .objection(transfer, complaint, by)
                        .compose(objection ->
                                objection.map(Future::succeededFuture).orElseGet(act));
            default -> act.get();
        };
    }
}
