package org.mediacenter.hub.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.ComplaintEvent.Accepted;
import org.mediacenter.hub.complaint.ComplaintEvent.Alternative;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentKept;
import org.mediacenter.hub.complaint.ComplaintEvent.AttachmentLost;
import org.mediacenter.hub.complaint.ComplaintEvent.Because;
import org.mediacenter.hub.complaint.ComplaintEvent.BystanderWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.CitizenWrote;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.ComplaintEvent.ClockReached;
import org.mediacenter.hub.complaint.ComplaintEvent.Closed;
import org.mediacenter.hub.complaint.ComplaintEvent.Confirmed;
import org.mediacenter.hub.complaint.ComplaintEvent.DeliveryChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Disputed;
import org.mediacenter.hub.complaint.ComplaintEvent.Noted;
import org.mediacenter.hub.complaint.ComplaintEvent.PriorityChanged;
import org.mediacenter.hub.complaint.ComplaintEvent.Reassigned;
import org.mediacenter.hub.complaint.ComplaintEvent.Received;
import org.mediacenter.hub.complaint.ComplaintEvent.Redacted;
import org.mediacenter.hub.complaint.ComplaintEvent.Reopened;
import org.mediacenter.hub.complaint.ComplaintEvent.Replied;
import org.mediacenter.hub.complaint.ComplaintEvent.Routed;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Proposed;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.complaint.Stage;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.GeoPoint;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// Reads what [EventWriter] wrote, by the names of [EventTypes].
final class EventBodies {
    private EventBodies() {}

    /// @throws IllegalArgumentException where the type is unknown or a field is not as it should
    ///     be
    static ComplaintEvent read(String type, EventFields body) {
        return switch (type) {
            case "received" -> received(body);
            case "citizen-wrote" -> wrote(body);
            case "bystander-wrote" -> bystander(body);
            case "attachment-kept" -> kept(body);
            case "attachment-lost" ->
                new AttachmentLost(body.text("message"), (int) body.integer("place"), body.text("why"));
            case "classified" -> classified(body);
            case "routed" -> new Routed(department(body, "lead"), supporting(body), topic(body, "topic"));
            case "reassigned" -> reassigned(body);
            case "accepted" -> new Accepted(body.text("assignee"));
            case "noted" -> new Noted(body.personal("text"));
            case "replied" -> replied(body);
            case "delivery-changed" -> delivery(body);
            case "clock-reached" -> clock(body);
            case "priority-changed" -> new PriorityChanged(Priority.valueOf(body.text("priority")));
            case "confirmed" -> new Confirmed();
            case "disputed" -> new Disputed(body.personal("words"));
            case "closed" -> new Closed(body.text("how"), body.optionalPersonal("words"));
            case "reopened" -> new Reopened(body.personal("reason"));
            case "redacted" -> new Redacted(body.texts("hashes", hash -> hash), body.text("basis"));
            case "rating-asked" -> new ComplaintEvent.RatingAsked(body.text("channel"));
            case "rated" ->
                new ComplaintEvent.Rated(
                        (int) body.integer("score"), body.text("channel"), body.optionalPersonal("words"));
            case "linked" -> linked(body);
            case "unlinked" -> new ComplaintEvent.Unlinked(body.text("way"));
            case "readdressed" ->
                new ComplaintEvent.Readdressed(body.text("reply"), body.text("channel"), body.optionalText("way"));
            default -> FurtherBodies.read(type, body);
        };
    }

    private static Received received(EventFields body) {
        return new Received(
                body.text("message"),
                body.text("channel"),
                body.instant("acceptedAt"),
                body.personal("conversation"),
                body.personal("author"),
                body.optionalPersonal("authorName"),
                body.objects("contact", one -> new Contact(one.text("kind"), one.personal("value"))),
                body.personal("text"),
                body.optionalPersonal("address"),
                body.optionalObject("point")
                        .map(point -> new GeoPoint(point.number("latitude"), point.number("longitude"))),
                topic(body, "citizensTopic"),
                body.bool("anonymous"),
                body.bool("confidential"),
                body.optionalInstant("writtenAt"),
                body.text("profile"),
                carried(body));
    }

    private static CitizenWrote wrote(EventFields body) {
        return new CitizenWrote(
                body.text("message"),
                body.text("channel"),
                body.personal("text"),
                body.optionalInstant("writtenAt"),
                carried(body),
                body.optionalPersonal("conversation"),
                body.optionalText("way"));
    }

    private static BystanderWrote bystander(EventFields body) {
        return new BystanderWrote(
                body.text("message"),
                body.text("channel"),
                body.personal("author"),
                body.optionalPersonal("authorName"),
                body.personal("text"),
                body.optionalInstant("writtenAt"),
                carried(body));
    }

    private static ComplaintEvent.Linked linked(EventFields body) {
        return new ComplaintEvent.Linked(
                body.text("way"),
                body.text("message"),
                body.text("channel"),
                body.personal("conversation"),
                body.personal("author"),
                body.text("how"));
    }

    private static Carried carried(EventFields body) {
        List<Attached> attachments = body.optionalObjects("attachments", EventBodies::attached);
        return new Carried(audience(body), attachments, body.optionalPersonal("raw"));
    }

    private static Attached attached(EventFields one) {
        return Attached.named(
                one.text("kind"),
                one.personal("source"),
                one.optionalText("contentType"),
                one.optionalPersonal("name"));
    }

    static Audience audience(EventFields body) {
        return body.optionalText("audience").map(Audience::valueOf).orElse(Audience.PRIVATE);
    }

    private static AttachmentKept kept(EventFields body) {
        return new AttachmentKept(
                body.text("message"),
                (int) body.integer("place"),
                new Attached.Blob(body.text("blob"), body.integer("bytes"), body.text("contentType")),
                body.optionalText("shown")
                        .map(id -> new Attached.Blob(id, body.integer("shownBytes"), body.text("shownType"))));
    }

    private static Reassigned reassigned(EventFields body) {
        return new Reassigned(
                department(body, "from"),
                department(body, "lead"),
                supporting(body),
                topic(body, "topic"),
                body.personal("reason"));
    }

    private static Classified classified(EventFields body) {
        return new Classified(
                Kind.valueOf(body.text("kind")),
                Priority.valueOf(body.text("priority")),
                topic(body, "topic"),
                body.optionalText("place"),
                Set.copyOf(body.texts("marks", Mark::valueOf)),
                body.bool("sure"),
                (int) body.integer("confidence"),
                body.objects(
                        "alternatives",
                        one -> new Alternative(
                                department(one, "department"), topic(one, "topic"), (int) one.integer("confidence"))),
                body.objects("because", EventBodies::because));
    }

    private static Because because(EventFields one) {
        return new Because(
                one.text("sort"),
                one.text("what"),
                one.text("explanation"),
                (int) one.integer("from"),
                (int) one.integer("to"),
                (int) one.integer("weight"));
    }

    private static Replied replied(EventFields body) {
        return new Replied(
                body.text("reply"),
                ReplyKind.valueOf(body.text("kind")),
                body.text("channel"),
                body.personal("text"),
                body.optionalInstant("promise"),
                audience(body),
                body.optionalText("way"),
                body.optionalText("proposal").map(proposal -> new Proposed(proposal, body.text("proposedBy"))));
    }

    private static DeliveryChanged delivery(EventFields body) {
        return new DeliveryChanged(
                body.text("reply"),
                (int) body.integer("attempt"),
                DeliveryState.valueOf(body.text("state")),
                body.text("node"),
                body.texts("providerIds", id -> id),
                body.optionalText("why"));
    }

    private static ClockReached clock(EventFields body) {
        return new ClockReached(
                ClockName.valueOf(body.text("clock")),
                body.optionalText("department").map(DepartmentCode::new),
                body.instant("start"),
                Stage.valueOf(body.text("stage")),
                body.instant("dueAt"),
                body.optionalText("to"));
    }

    private static DepartmentCode department(EventFields body, String key) {
        return new DepartmentCode(body.text(key));
    }

    private static List<DepartmentCode> supporting(EventFields body) {
        return body.texts("supporting", DepartmentCode::new);
    }

    private static Optional<TopicCode> topic(EventFields body, String key) {
        return body.optionalText(key).map(TopicCode::new);
    }
}
