package org.mediacenter.dashboard.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.dashboard.desk.Annals;
import org.mediacenter.dashboard.page.City;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.clock.Clock;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Attached;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintEvent.Classified;
import org.mediacenter.hub.complaint.Masked;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Note;
import org.mediacenter.hub.complaint.Personal;
import org.mediacenter.hub.complaint.Proposed;
import org.mediacenter.hub.complaint.Rating;
import org.mediacenter.hub.complaint.Recorded;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.history.Summary;
import org.mediacenter.hub.search.Passage;
import org.mediacenter.hub.worklist.Row;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.TopicCode;

/// Complaints as the API tells them; who wrote an anonymous one is not told.
final class ComplaintJson {
    private final City city;
    private final Annals annals;

    ComplaintJson(Frame frame) {
        this.city = frame.city();
        this.annals = new Annals(frame);
    }

    /// One line of a list.
    JsonObject line(Row row) {
        Summary summary = row.summary();
        JsonObject json = new JsonObject()
                .put("number", row.number().value())
                .put("version", row.version())
                .put("status", word(summary.status()))
                .put("kind", word(summary.kind()))
                .put("priority", word(summary.priority()))
                .put("channel", summary.channel())
                .put("excerpt", Masked.text(row.excerpt()))
                .put("acceptedAt", time(summary.acceptedAt()))
                .put("changedAt", time(summary.changedAt()))
                .put("supporting", codes(summary.supporting()))
                .put("undelivered", summary.undelivered())
                .put("unread", summary.unread())
                .put("ringing", summary.isRinging())
                .put("review", summary.inReview())
                .put("returned", summary.returned())
                .put("contested", summary.contested());
        put(json, "due", summary.dueAt().map(this::time));
        put(json, "department", summary.lead().map(DepartmentCode::value));
        put(json, "topic", summary.topic().map(TopicCode::value));
        put(json, "place", summary.place());
        put(json, "assignee", summary.assignee());
        return json;
    }

    /// Where words that were looked for stand: text and places in it, never markup.
    static JsonObject highlight(Passage passage) {
        JsonArray ranges = new JsonArray();
        passage.ranges()
                .forEach(range -> ranges.add(new JsonArray().add(range.from()).add(range.to())));
        return new JsonObject()
                .put("text", Masked.text(passage.text()))
                .put("ranges", ranges)
                .put("in", word(passage.source()));
    }

    /// All of one complaint.
    ///
    /// @param similar numbers of past complaints the reader may see
    JsonObject whole(Dossier dossier, Set<String> similar) {
        Complaint complaint = dossier.complaint();
        JsonObject json = new JsonObject()
                .put("number", complaint.number().value())
                .put("version", complaint.version())
                .put("status", word(complaint.status()))
                .put("kind", word(complaint.matter().kind()))
                .put("priority", word(complaint.matter().priority()))
                .put("channel", complaint.received().channel())
                .put("acceptedAt", time(complaint.acceptedAt()))
                .put("anonymous", complaint.isAnonymous())
                .put("confidential", complaint.isConfidential())
                .put("contested", complaint.contests().isOpen())
                .put("supporting", codes(complaint.holding().supporting()))
                .put(
                        "messages",
                        list(complaint.conversation().messages().stream()
                                .map(this::message)
                                .toList()))
                .put(
                        "replies",
                        list(complaint.conversation().replies().stream()
                                .map(this::reply)
                                .toList()))
                .put("notes", list(complaint.notes().stream().map(this::note).toList()))
                .put(
                        "deadlines",
                        list(city.clocks(complaint).stream().map(this::deadline).toList()))
                .put("history", history(dossier.history()));
        put(json, "department", complaint.holding().lead().map(DepartmentCode::value));
        put(json, "assignee", complaint.holding().assignee());
        put(json, "topic", complaint.matter().topic().map(TopicCode::value));
        put(json, "place", complaint.matter().place());
        put(json, "author", author(complaint));
        new AlarmJson(city.zone()).put(json, complaint.alarms());
        new JointJson(city.zone()).put(json, complaint, similar);
        if (!complaint.person().linked().isEmpty()) {
            json.put(
                    "ways",
                    list(complaint.person().linked().stream().map(this::way).toList()));
        }
        complaint.person().rating().ifPresent(rating -> json.put("rating", rating(rating)));
        complaint.matter().classified().ifPresent(read -> json.put("routing", routing(read, similar)));
        return json;
    }

    /// What happened, in the order it did: for the history, and for whoever was overtaken.
    JsonArray history(List<Recorded> events) {
        return list(events.stream().map(this::event).toList());
    }

    private JsonObject event(Recorded recorded) {
        return new JsonObject()
                .put("sequence", recorded.sequence())
                .put("at", time(recorded.at()))
                .put("by", name(recorded.by()))
                .put("event", recorded.event().getClass().getSimpleName())
                .put("what", annals.what(List.of(recorded)));
    }

    private JsonObject message(Message said) {
        JsonObject json = new JsonObject()
                .put("at", time(said.at()))
                .put("channel", said.channel())
                .put("audience", word(said.carried().audience()))
                .put("bystander", !said.isCitizens())
                .put("edited", !said.past().earlier().isEmpty())
                .put("text", text(said.text()))
                .put(
                        "attachments",
                        list(said.carried().attachments().stream()
                                .map(ComplaintJson::attachment)
                                .toList()));
        put(json, "removed", said.past().removed());
        return json;
    }

    private static JsonObject attachment(Attached attached) {
        JsonObject json = new JsonObject().put("kind", attached.kind());
        put(json, "contentType", attached.blob().map(Attached.Blob::contentType));
        attached.blob().ifPresent(blob -> json.put("bytes", blob.bytes()));
        put(json, "lost", attached.lost());
        return json;
    }

    private JsonObject reply(Reply said) {
        JsonObject json = new JsonObject()
                .put("name", said.name())
                .put("kind", word(said.kind()))
                .put("at", time(said.writtenAt()))
                .put("by", name(said.by()))
                .put("channel", said.channel())
                .put("audience", word(said.audience()))
                .put("text", text(said.text()))
                .put("delivery", word(said.delivery().state()))
                .put("attempt", said.delivery().attempt());
        put(json, "promise", said.promise().map(this::time));
        put(json, "proposedBy", said.proposed().map(Proposed::by));
        return json;
    }

    private JsonObject way(Way way) {
        return new JsonObject()
                .put("name", way.label())
                .put("channel", way.channel())
                .put("provedBy", way.how())
                .put("since", time(way.since()));
    }

    private JsonObject rating(Rating rating) {
        JsonObject json = new JsonObject()
                .put("score", rating.score())
                .put("at", time(rating.at()))
                .put("channel", rating.channel());
        put(json, "words", rating.words().map(ComplaintJson::text));
        return json;
    }

    private JsonObject note(Note note) {
        return new JsonObject()
                .put("at", time(note.at()))
                .put("by", name(note.by()))
                .put("text", text(note.text()))
                .put("takenBack", note.takenBack());
    }

    private JsonObject deadline(Clock clock) {
        JsonObject json = new JsonObject()
                .put("clock", word(clock.name()))
                .put("startedAt", time(clock.start()))
                .put("paused", clock.isPaused());
        put(json, "department", clock.department().map(DepartmentCode::value));
        put(json, "due", clock.dueAt().map(this::time));
        put(json, "stoppedAt", clock.stoppedAt().map(this::time));
        return json;
    }

    private static JsonObject routing(Classified read, Set<String> similar) {
        JsonArray because = new JsonArray();
        read.because().stream()
                .filter(reason -> !reason.sort().equals("similar") || similar.contains(reason.what()))
                .forEach(reason -> because.add(new JsonObject()
                        .put("sort", reason.sort())
                        .put("what", reason.what())
                        .put("explanation", reason.explanation())
                        .put("from", reason.from())
                        .put("to", reason.to())));
        JsonArray alternatives = new JsonArray();
        read.alternatives()
                .forEach(other -> alternatives.add(new JsonObject()
                        .put("department", other.department().value())
                        .put("confidence", other.confidence() / 1000.0)));
        return new JsonObject()
                .put("sure", read.sure())
                .put("confidence", read.confidence() / 1000.0)
                .put("because", because)
                .put("alternatives", alternatives);
    }

    private static Optional<String> author(Complaint complaint) {
        return complaint.isAnonymous()
                ? Optional.empty()
                : complaint.received().authorName().flatMap(Personal::text);
    }

    private static String name(Actor actor) {
        return switch (actor) {
            case Actor.Citizen _ -> "citizen";
            case Actor.Hub _ -> "hub";
            case Actor.Officer officer -> officer.account();
        };
    }

    private static String text(Personal text) {
        return text.text().map(Masked::text).orElse("");
    }

    private String time(Instant instant) {
        return instant.atZone(city.zone()).toOffsetDateTime().toString();
    }

    private static JsonArray codes(List<DepartmentCode> departments) {
        return new JsonArray(departments.stream().map(DepartmentCode::value).toList());
    }

    private static JsonArray list(List<JsonObject> objects) {
        return new JsonArray(objects);
    }

    private static void put(JsonObject json, String name, Optional<String> value) {
        value.ifPresent(text -> json.put(name, text));
    }

    /// `IN_PROGRESS` is `in-progress` outside.
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
