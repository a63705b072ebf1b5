package org.mediacenter.hub.history;

import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Bonding;
import org.mediacenter.hub.complaint.ComplaintEvent.Further;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Contesting;
import org.mediacenter.hub.complaint.Enclosing;
import org.mediacenter.hub.complaint.Enclosure;
import org.mediacenter.hub.complaint.MessageChange;
import org.mediacenter.hub.complaint.Proposing;
import org.mediacenter.hub.complaint.Publishing;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Rescue;
import org.mediacenter.hub.complaint.Transferring;
import org.mediacenter.hub.complaint.Undoing;
import org.mediacenter.routing.DepartmentCode;

/// Reads what [FurtherWriter] wrote, by the names of [EventTypes].
final class FurtherBodies {
    private FurtherBodies() {}

    /// @throws IllegalArgumentException where the type is unknown or a field is not as it should be
    static Further read(String type, EventFields body) {
        return switch (type) {
            case "reply-proposed" ->
                new Proposing.ReplyProposed(
                        body.text("proposal"),
                        ReplyKind.valueOf(body.text("kind")),
                        body.personal("text"),
                        body.optionalInstant("promise"),
                        EventBodies.audience(body),
                        new DepartmentCode(body.text("department")));
            case "proposal-returned" -> new Proposing.ProposalReturned(body.text("proposal"), body.personal("reason"));
            case "proposal-withdrawn" -> new Proposing.ProposalWithdrawn(body.text("proposal"));
            case "message-edited" ->
                new MessageChange.MessageEdited(
                        body.text("message"), body.personal("text"), body.optionalInstant("changedAt"));
            case "message-removed" ->
                new MessageChange.MessageRemoved(
                        body.text("message"), body.text("how"), body.optionalInstant("changedAt"));
            case "handed-to" ->
                new Transferring.HandedTo(body.optionalText("from"), body.text("to"), body.personal("reason"));
            case "contested" ->
                new Contesting.Contested(new DepartmentCode(body.text("department")), body.personal("reason"));
            case "ruled" ->
                new Contesting.Ruled(
                        new DepartmentCode(body.text("lead")),
                        body.texts("supporting", DepartmentCode::new),
                        body.personal("reason"));
            case "note-taken-back" -> new Undoing.NoteTakenBack(body.integer("note"));
            case "enclosed" ->
                new Enclosing.Enclosed(
                        body.text("reply"),
                        new Enclosure(
                                body.personal("name"),
                                new Attached.Blob(body.text("blob"), body.integer("bytes"), body.text("contentType"))));
            case "published" ->
                new Publishing.Published(
                        body.text("publication"),
                        body.personal("text"),
                        body.optionalPersonal("answer"),
                        body.objects(
                                "photos",
                                photo -> new Publishing.Photo(photo.integer("message"), (int) photo.integer("place"))));
            case "unpublished" ->
                new Publishing.Unpublished(body.text("publication"), body.text("how"), body.optionalPersonal("reason"));
            case "merged" -> new Bonding.Merged(number(body, "into"));
            case "unmerged" -> new Bonding.Unmerged(number(body, "from"));
            case "absorbed" -> new Bonding.Absorbed(number(body, "other"));
            case "released" -> new Bonding.Released(number(body, "other"));
            case "passed" -> new Bonding.Passed(number(body, "other"), body.text("what"));
            case "relayed" -> new Bonding.Relayed(number(body, "of"), body.text("what"));
            case "split-off" -> new Bonding.SplitOff(number(body, "other"), body.personal("words"));
            case "split-from" -> new Bonding.SplitFrom(number(body, "whole"));
            case "grouped" -> new Bonding.Grouped(body.text("incident"));
            case "ungrouped" -> new Bonding.Ungrouped(body.text("incident"));
            case "announced" -> new Bonding.Announced(body.text("incident"), body.text("word"));
            case "handed-to-emergency" -> new Rescue.HandedToEmergency(body.optionalPersonal("words"));
            case "emergency-took" ->
                new Rescue.EmergencyTook(
                        body.personal("who"), body.optionalPersonal("reference"), body.instant("takenAt"));
            case "emergency-dismissed" -> new Rescue.EmergencyDismissed(body.personal("reason"));
            default -> throw new IllegalArgumentException("its type [" + type + "] is unknown");
        };
    }

    private static ComplaintNumber number(EventFields body, String key) {
        return new ComplaintNumber(body.text(key));
    }
}
