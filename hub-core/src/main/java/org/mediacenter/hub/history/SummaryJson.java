package org.mediacenter.hub.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mediacenter.hub.complaint.ClockName;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.Status;
import org.mediacenter.hub.history.Summary.ClockState;
import org.mediacenter.hub.history.Summary.EndedClock;
import org.mediacenter.hub.history.Summary.Left;
import org.mediacenter.hub.history.Summary.OpenClock;
import org.mediacenter.hub.history.Summary.Past;
import org.mediacenter.routing.DepartmentCode;
import org.mediacenter.routing.Kind;
import org.mediacenter.routing.Mark;
import org.mediacenter.routing.Priority;
import org.mediacenter.routing.TopicCode;

/// A [Summary] as JSON and back. Nothing is chained on these bytes: they are made anew with every
/// change.
final class SummaryJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Left> ALL_LEFT = Set.of(Left.values());
    private final CanonicalWriter json = new CanonicalWriter();

    private SummaryJson() {}

    static byte[] write(Summary summary) {
        return new SummaryJson().line(summary);
    }

    private byte[] line(Summary summary) {
        json.beginObject();
        json.key("acceptedAt").instant(summary.acceptedAt());
        json.key("anonymous").bool(summary.anonymous());
        each("assignee", summary.assignee());
        json.key("changedAt").instant(summary.changedAt());
        json.key("carries").bool(summary.carries());
        text("channel", summary.channel());
        json.key("clocks").beginArray();
        summary.clocks().forEach(this::clock);
        json.endArray();
        json.key("confidential").bool(summary.confidential());
        json.key("contested").bool(summary.contested());
        each("incident", summary.incident());
        text("kind", summary.kind().name());
        each("lead", summary.lead());
        texts("left", summary.left());
        texts("marks", summary.marks());
        summary.nextStage().ifPresent(at -> json.key("nextStage").instant(at));
        text("number", summary.number().value());
        json.key("outbox").bool(summary.outbox());
        summary.past().ifPresent(this::past);
        each("place", summary.place());
        text("priority", summary.priority().name());
        json.key("returned").bool(summary.returned());
        json.key("since").instant(summary.since());
        text("status", summary.status().name());
        texts("supporting", summary.supporting());
        each("topic", summary.topic());
        json.key("undelivered").bool(summary.undelivered());
        json.key("unread").bool(summary.unread());
        json.key("version").integer(summary.version());
        return json.endObject().toBytes();
    }

    private void clock(OpenClock clock) {
        json.beginObject();
        text("clock", clock.clock().name());
        each("department", clock.department());
        clock.dueAt().ifPresent(due -> json.key("dueAt").instant(due));
        text("state", clock.state().name());
        json.endObject();
    }

    private void past(Past past) {
        json.key("past").beginObject();
        json.key("ended").beginArray();
        past.ended().forEach(this::ended);
        json.endArray();
        json.key("merged").bool(past.merged());
        json.endObject();
    }

    private void ended(EndedClock clock) {
        json.beginObject();
        text("clock", clock.clock().name());
        each("department", clock.department());
        clock.dueAt().ifPresent(due -> json.key("dueAt").instant(due));
        json.key("stoppedAt").instant(clock.stoppedAt());
        json.endObject();
    }

    private void text(String key, String value) {
        json.key(key).string(value);
    }

    private void each(String key, Optional<?> value) {
        value.ifPresent(present -> text(key, present.toString()));
    }

    private void texts(String key, Collection<?> values) {
        json.key(key).beginArray();
        values.forEach(value -> json.string(value.toString()));
        json.endArray();
    }

    static Summary read(byte[] bytes) {
        EventFields line = new EventFields(tree(bytes), Map.of());
        return new Summary(
                new ComplaintNumber(line.text("number")),
                line.integer("version"),
                Status.valueOf(line.text("status")),
                line.instant("since"),
                Kind.valueOf(line.text("kind")),
                Priority.valueOf(line.text("priority")),
                line.text("channel"),
                line.optionalText("lead").map(DepartmentCode::new),
                line.texts("supporting", DepartmentCode::new),
                line.optionalText("topic").map(TopicCode::new),
                line.optionalText("place"),
                Set.copyOf(line.texts("marks", Mark::valueOf)),
                line.bool("anonymous"),
                line.bool("confidential"),
                line.instant("acceptedAt"),
                line.instant("changedAt"),
                line.optionalText("assignee"),
                line.objects("clocks", SummaryJson::clock),
                line.optionalText("nextStage").map(Instant::parse),
                line.bool("outbox"),
                line.bool("undelivered"),
                line.bool("unread"),
                line.flag("returned"),
                line.flag("carries"),
                line.flag("contested"),
                line.optionalText("incident"),
                line.optionalObject("past").map(SummaryJson::past),
                line.optionalTexts("left", Left::valueOf).map(Set::copyOf).orElse(ALL_LEFT));
    }

    private static Past past(EventFields past) {
        return new Past(past.bool("merged"), past.objects("ended", SummaryJson::ended));
    }

    private static EndedClock ended(EventFields clock) {
        return new EndedClock(
                ClockName.valueOf(clock.text("clock")),
                clock.optionalText("department").map(DepartmentCode::new),
                clock.optionalInstant("dueAt"),
                clock.instant("stoppedAt"));
    }

    private static OpenClock clock(EventFields clock) {
        return new OpenClock(
                ClockName.valueOf(clock.text("clock")),
                clock.optionalText("department").map(DepartmentCode::new),
                clock.optionalInstant("dueAt"),
                ClockState.valueOf(clock.text("state")));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("a complaint's line is no JSON", e);
        }
    }
}
