package org.mediacenter.hub.history;

import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.hub.complaint.Undoing;

/// The names of the events in the history, stable for ever whatever the classes are called.
final class EventTypes {
    private EventTypes() {}

    static String name(ComplaintEvent event) {
        return switch (event) {
            case ComplaintEvent.Received _ -> "received";
            case ComplaintEvent.CitizenWrote _ -> "citizen-wrote";
            case ComplaintEvent.BystanderWrote _ -> "bystander-wrote";
            case ComplaintEvent.AttachmentKept _ -> "attachment-kept";
            case ComplaintEvent.AttachmentLost _ -> "attachment-lost";
            case ComplaintEvent.Classified _ -> "classified";
            case ComplaintEvent.Routed _ -> "routed";
            case ComplaintEvent.Reassigned _ -> "reassigned";
            case ComplaintEvent.Accepted _ -> "accepted";
            case ComplaintEvent.Noted _ -> "noted";
            case ComplaintEvent.Replied _ -> "replied";
            case ComplaintEvent.DeliveryChanged _ -> "delivery-changed";
            case ComplaintEvent.ClockReached _ -> "clock-reached";
            case ComplaintEvent.PriorityChanged _ -> "priority-changed";
            case ComplaintEvent.Confirmed _ -> "confirmed";
            case ComplaintEvent.Disputed _ -> "disputed";
            case ComplaintEvent.Closed _ -> "closed";
            case ComplaintEvent.Reopened _ -> "reopened";
            case ComplaintEvent.Redacted _ -> "redacted";
            case ComplaintEvent.RatingAsked _ -> "rating-asked";
            case ComplaintEvent.Rated _ -> "rated";
            case ComplaintEvent.Linked _ -> "linked";
            case ComplaintEvent.Unlinked _ -> "unlinked";
            case ComplaintEvent.Readdressed _ -> "readdressed";
            case ComplaintEvent.Further further -> name(further);
        };
    }

    private static String name(ComplaintEvent.Further further) {
        return switch (further) {
            case Transferring.HandedTo _ -> "handed-to";
            case Contesting.Contested _ -> "contested";
            case Contesting.Ruled _ -> "ruled";
            case Undoing.NoteTakenBack _ -> "note-taken-back";
            case Publishing.Published _ -> "published";
            case Publishing.Unpublished _ -> "unpublished";
            case MessageChange.MessageEdited _ -> "message-edited";
            case MessageChange.MessageRemoved _ -> "message-removed";
            case Enclosing.Enclosed _ -> "enclosed";
            case Rescue.HandedToEmergency _ -> "handed-to-emergency";
            case Rescue.EmergencyTook _ -> "emergency-took";
            case Rescue.EmergencyDismissed _ -> "emergency-dismissed";
            case Bonding.Merged _ -> "merged";
            case Bonding.Unmerged _ -> "unmerged";
            case Bonding.Absorbed _ -> "absorbed";
            case Bonding.Released _ -> "released";
            case Bonding.Passed _ -> "passed";
            case Bonding.Relayed _ -> "relayed";
            case Bonding.Grouped _ -> "grouped";
            case Bonding.Ungrouped _ -> "ungrouped";
            case Bonding.Announced _ -> "announced";
            case Bonding.SplitOff _ -> "split-off";
            case Bonding.SplitFrom _ -> "split-from";
            case Proposing.ReplyProposed _ -> "reply-proposed";
            case Proposing.ProposalReturned _ -> "proposal-returned";
            case Proposing.ProposalWithdrawn _ -> "proposal-withdrawn";
        };
    }
}
