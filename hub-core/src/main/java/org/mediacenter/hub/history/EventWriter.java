package org.mediacenter.hub.history;

import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Carried;
import org.mediacenter.hub.complaint.ComplaintEvent;
import org.mediacenter.hub.complaint.Contact;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.store.Append.OpenedText;

/// Writes one event with its envelope; see [EventJson] for the form.
///
/// Keys stand in ascending order in every method here, which is what makes the bytes canonical.
final class EventWriter {
    private final CanonicalWriter json = new CanonicalWriter();
    private final List<OpenedText> opened;

    /// @param opened gets the texts and salts that stand beside the event
    EventWriter(List<OpenedText> opened) {
        this.opened = opened;
    }

    byte[] write(Recorded recorded, byte[] previous) {
        json.beginObject();
        json.key("at").instant(recorded.at());
        json.key("body").beginObject();
        body(recorded.event());
        json.endObject();
        json.key("by").beginObject();
        actor(recorded.by());
        json.endObject();
        text("number", recorded.number().value());
        text("previous", HexFormat.of().formatHex(previous));
        json.key("schema").integer(EventJson.SCHEMA);
        json.key("sequence").integer(recorded.sequence());
        text("type", EventTypes.name(recorded.event()));
        return json.endObject().toBytes();
    }

    private void actor(Actor by) {
        switch (by) {
            case Actor.Citizen _ -> text("as", "citizen");
            case Actor.Hub _ -> text("as", "hub");
            case Actor.Officer officer -> {
                text("account", officer.account());
                text("as", "officer");
                each("department", officer.department());
            }
        }
    }

    private void body(ComplaintEvent event) {
        switch (event) {
            case ComplaintEvent.Received received -> received(received);
            case ComplaintEvent.CitizenWrote wrote -> wrote(wrote);
            case ComplaintEvent.BystanderWrote wrote -> wrote(wrote);
            case ComplaintEvent.AttachmentKept kept -> kept(kept);
            case ComplaintEvent.AttachmentLost lost -> lost(lost);
            case ComplaintEvent.Classified classified -> classified(classified);
            case ComplaintEvent.Routed routed -> routed(routed);
            case ComplaintEvent.Reassigned reassigned -> reassigned(reassigned);
            case ComplaintEvent.Accepted accepted -> text("assignee", accepted.assignee());
            case ComplaintEvent.Noted noted -> personal("text", noted.text());
            case ComplaintEvent.Replied replied -> replied(replied);
            case ComplaintEvent.DeliveryChanged changed -> delivery(changed);
            case ComplaintEvent.ClockReached reached -> clock(reached);
            case ComplaintEvent.PriorityChanged changed ->
                text("priority", changed.priority().name());
            case ComplaintEvent.Confirmed _ -> {}
            case ComplaintEvent.Disputed disputed -> personal("words", disputed.words());
            case ComplaintEvent.Closed closed -> closed(closed);
            case ComplaintEvent.Reopened reopened -> personal("reason", reopened.reason());
            case ComplaintEvent.Redacted redacted -> redacted(redacted);
            case ComplaintEvent.Beside beside -> new BesideWriter(json, opened).write(beside);
            case ComplaintEvent.Further further -> new FurtherWriter(json, opened).write(further);
        }
    }

    private void received(ComplaintEvent.Received received) {
        json.key("acceptedAt").instant(received.acceptedAt());
        received.address().ifPresent(address -> personal("address", address));
        json.key("anonymous").bool(received.anonymous());
        attachments(received.carried());
        audience(received.carried().audience());
        personal("author", received.author());
        received.authorName().ifPresent(name -> personal("authorName", name));
        text("channel", received.channel());
        each("citizensTopic", received.citizensTopic());
        json.key("confidential").bool(received.confidential());
        json.key("contact").beginArray();
        for (Contact contact : received.contact()) {
            json.beginObject();
            text("kind", contact.kind());
            personal("value", contact.value());
            json.endObject();
        }
        json.endArray();
        personal("conversation", received.conversation());
        text("message", received.message());
        received.point().ifPresent(point -> {
            json.key("point").beginObject();
            json.key("latitude").number(point.latitude());
            json.key("longitude").number(point.longitude());
            json.endObject();
        });
        text("profile", received.profile());
        received.carried().raw().ifPresent(raw -> personal("raw", raw));
        personal("text", received.text());
        instant("writtenAt", received.writtenAt());
    }

    /// Nothing is written for none, so that events from before there were any read the same.
    private void attachments(Carried carried) {
        if (carried.attachments().isEmpty()) {
            return;
        }
        json.key("attachments").beginArray();
        for (Attached attached : carried.attachments()) {
            json.beginObject();
            each("contentType", attached.contentType());
            text("kind", attached.kind());
            attached.name().ifPresent(name -> personal("name", name));
            personal("source", attached.source());
            json.endObject();
        }
        json.endArray();
    }

    private void audience(Audience audience) {
        if (audience == Audience.PUBLIC) {
            text("audience", audience.name());
        }
    }

    private void wrote(ComplaintEvent.BystanderWrote wrote) {
        attachments(wrote.carried());
        audience(wrote.carried().audience());
        personal("author", wrote.author());
        wrote.authorName().ifPresent(name -> personal("authorName", name));
        text("channel", wrote.channel());
        text("message", wrote.message());
        wrote.carried().raw().ifPresent(raw -> personal("raw", raw));
        personal("text", wrote.text());
        instant("writtenAt", wrote.writtenAt());
    }

    private void kept(ComplaintEvent.AttachmentKept kept) {
        text("blob", kept.blob().id());
        json.key("bytes").integer(kept.blob().bytes());
        text("contentType", kept.blob().contentType());
        text("message", kept.message());
        json.key("place").integer(kept.place());
        kept.shown().ifPresent(this::shown);
    }

    private void shown(Attached.Blob drawn) {
        text("shown", drawn.id());
        json.key("shownBytes").integer(drawn.bytes());
        text("shownType", drawn.contentType());
    }

    private void lost(ComplaintEvent.AttachmentLost lost) {
        text("message", lost.message());
        json.key("place").integer(lost.place());
        text("why", lost.why());
    }

    private void wrote(ComplaintEvent.CitizenWrote wrote) {
        attachments(wrote.carried());
        audience(wrote.carried().audience());
        text("channel", wrote.channel());
        wrote.conversation().ifPresent(conversation -> personal("conversation", conversation));
        text("message", wrote.message());
        wrote.carried().raw().ifPresent(raw -> personal("raw", raw));
        personal("text", wrote.text());
        each("way", wrote.way());
        instant("writtenAt", wrote.writtenAt());
    }

    private void classified(ComplaintEvent.Classified classified) {
        json.key("alternatives").beginArray();
        for (ComplaintEvent.Alternative alternative : classified.alternatives()) {
            json.beginObject();
            json.key("confidence").integer(alternative.confidence());
            text("department", alternative.department().value());
            each("topic", alternative.topic());
            json.endObject();
        }
        json.endArray();
        json.key("because").beginArray();
        for (ComplaintEvent.Because because : classified.because()) {
            because(because);
        }
        json.endArray();
        json.key("confidence").integer(classified.confidence());
        text("kind", classified.kind().name());
        texts("marks", classified.marks().stream().sorted().toList());
        each("place", classified.place());
        text("priority", classified.priority().name());
        json.key("sure").bool(classified.sure());
        each("topic", classified.topic());
    }

    private void because(ComplaintEvent.Because because) {
        json.beginObject();
        text("explanation", because.explanation());
        json.key("from").integer(because.from());
        text("sort", because.sort());
        json.key("to").integer(because.to());
        json.key("weight").integer(because.weight());
        text("what", because.what());
        json.endObject();
    }

    private void routed(ComplaintEvent.Routed routed) {
        text("lead", routed.lead().value());
        texts("supporting", routed.supporting());
        each("topic", routed.topic());
    }

    private void reassigned(ComplaintEvent.Reassigned reassigned) {
        text("from", reassigned.from().value());
        text("lead", reassigned.lead().value());
        personal("reason", reassigned.reason());
        texts("supporting", reassigned.supporting());
        each("topic", reassigned.topic());
    }

    private void replied(ComplaintEvent.Replied replied) {
        audience(replied.audience());
        text("channel", replied.channel());
        text("kind", replied.kind().name());
        instant("promise", replied.promise());
        replied.proposed().ifPresent(proposed -> text("proposal", proposed.proposal()));
        replied.proposed().ifPresent(proposed -> text("proposedBy", proposed.by()));
        text("reply", replied.reply());
        personal("text", replied.text());
        each("way", replied.way());
    }

    private void delivery(ComplaintEvent.DeliveryChanged changed) {
        json.key("attempt").integer(changed.attempt());
        text("node", changed.node());
        texts("providerIds", changed.providerIds());
        text("reply", changed.reply());
        text("state", changed.state().name());
        each("why", changed.why());
    }

    private void clock(ComplaintEvent.ClockReached reached) {
        text("clock", reached.clock().name());
        each("department", reached.department());
        json.key("dueAt").instant(reached.dueAt());
        text("stage", reached.stage().name());
        json.key("start").instant(reached.start());
        each("to", reached.to());
    }

    private void closed(ComplaintEvent.Closed closed) {
        text("how", closed.how());
        closed.words().ifPresent(words -> personal("words", words));
    }

    private void redacted(ComplaintEvent.Redacted redacted) {
        text("basis", redacted.basis());
        texts("hashes", redacted.hashes());
    }

    private void personal(String key, Personal personal) {
        text(key, personal.hash());
        personal.opened().ifPresent(text -> opened.add(new OpenedText(personal.hash(), text.salt(), text.text())));
    }

    private void text(String key, String value) {
        json.key(key).string(value);
    }

    /// Codes and words that are what they print; nothing is written for an absent one.
    private void each(String key, Optional<?> value) {
        value.ifPresent(present -> text(key, present.toString()));
    }

    private void texts(String key, Collection<?> values) {
        json.key(key).beginArray();
        values.forEach(value -> json.string(value.toString()));
        json.endArray();
    }

    private void instant(String key, Optional<Instant> value) {
        value.ifPresent(present -> json.key(key).instant(present));
    }
}
