package org.mediacenter.hub.reply;

import java.util.Optional;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;

/// What one complaint has to send by one of its ways, in order: a reply waits for those before it on the same way
/// and for no other, so that a way that is dead holds up nothing but itself.
///
/// @param way its name within the complaint; absent for the one it began with
record Errand(ComplaintNumber number, Optional<String> way) {

    static Errand of(Complaint complaint, Reply reply) {
        return new Errand(complaint.number(), reply.way());
    }

    /// The reply to send now; empty while one before it is being sent, and where there is none.
    Optional<Reply> next(Complaint complaint) {
        return complaint.conversation().replies().stream()
                .filter(reply -> reply.way().equals(way) && reply.delivery().isUnderWay())
                .findFirst()
                .filter(reply -> reply.delivery().state() == DeliveryState.QUEUED);
    }
}
