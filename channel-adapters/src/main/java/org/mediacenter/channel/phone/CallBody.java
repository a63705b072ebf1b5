package org.mediacenter.channel.phone;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mediacenter.channel.common.Problem;
import org.mediacenter.channel.common.Problem.FieldProblem;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// Reads the body of `POST /api/v1/phone-calls`. Pure: no bytes make it throw.
final class CallBody {
    private static final Set<String> TEXTS = Set.of(
            "event",
            "id",
            "caller",
            "called",
            "direction",
            "start",
            "answer",
            "end",
            "at",
            "disposition",
            "cause",
            "queue",
            "operator",
            "recording");
    private static final Set<String> EVENTS = Set.of("newCall", "answer", "hangup");
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_NAME = 60;

    private final JsonObject json;
    private final ZoneId zone;
    private final UnaryOperator<String> dialled;
    private final List<FieldProblem> problems = new ArrayList<>();

    private CallBody(JsonObject json, ZoneId zone, UnaryOperator<String> dialled) {
        this.json = json;
        this.zone = zone;
        this.dialled = dialled;
    }

    /// What a body says.
    sealed interface Said {
        /// A call that is over.
        ///
        /// @param id the exchange's
        record Whole(String id, CallRecord record) implements Said {}

        /// Something happened to a call that lasts.
        ///
        /// @param name `newCall`, `answer`, `hangup`
        record Event(String name, CallBody body) implements Said {}

        record Faulty(Problem problem) implements Said {}
    }

    /// @param zone of times that name none
    /// @param dialled gives a number the one form of its line
    static Said read(Buffer body, ZoneId zone, UnaryOperator<String> dialled) {
        try {
            if (Json.decodeValue(body) instanceof JsonObject json) {
                return new CallBody(json, zone, dialled).said();
            }
        } catch (DecodeException | ClassCastException e) {
            return malformed();
        }
        return malformed();
    }

    private static Said malformed() {
        return new Said.Faulty(
                Problem.of(400, "not-json", "The body cannot be read", "the body is not one JSON object"));
    }

    private Said said() {
        json.fieldNames().forEach(this::check);
        if (text("id").isEmpty()) {
            wrong("id", "required", "the exchange's id of the call");
        }
        List.of("start", "answer", "end", "at").forEach(this::checkTime);
        String event = text("event");
        if (!event.isEmpty() && !EVENTS.contains(event)) {
            wrong("event", "unknown", "newCall, answer or hangup; none for a whole call record");
        }
        if (event.isEmpty() && text("start").isEmpty()) {
            wrong("start", "required", "when the call began");
        }
        Optional<Disposition> end = end(time("answer").isPresent());
        if (end.isEmpty()) {
            wrong(text("disposition").isEmpty() ? "cause" : "disposition", "unknown", "answered, missed, busy, failed");
        }
        if (!problems.isEmpty()) {
            return new Said.Faulty(
                    new Problem(422, "fields", "Some fields are wrong", "nothing was kept; see errors", problems));
        }
        return event.isEmpty()
                ? new Said.Whole(text("id"), leg(time("start").orElseThrow()).record(end.orElseThrow(), json.encode()))
                : new Said.Event(event, this);
    }

    private void check(String name) {
        String shown = Words.line(name);
        if (!TEXTS.contains(name)) {
            wrong(shown.substring(0, Math.min(shown.length(), MOST_NAME)), "unknown-field", "there is no such field");
        } else if (json.getValue(name) != null && !(json.getValue(name) instanceof String)) {
            wrong(name, "wrong-type", "must be a string");
        } else if (text(name).length() > MOST_CHARACTERS) {
            wrong(name, "too-long", "at most " + MOST_CHARACTERS + " characters");
        }
    }

    private void checkTime(String name) {
        if (!text(name).isEmpty() && time(name).isEmpty()) {
            wrong(name, "not-a-time", "ISO 8601 with zone");
        }
    }

    private void wrong(String field, String code, String detail) {
        if (problems.size() < TEXTS.size()) {
            problems.add(new FieldProblem(field, code, detail));
        }
    }

    /// A field's text; empty where there is none.
    String text(String name) {
        return json.getValue(name) instanceof String text ? Words.line(text) : "";
    }

    /// The caller's number as it is dialled; empty where it is withheld.
    String caller() {
        return dialled.apply(text("caller"));
    }

    Optional<Instant> time(String name) {
        return CallTimes.read(text(name), zone);
    }

    /// How it ended, where that is known.
    ///
    /// @param answered whether somebody is known to have answered
    Optional<Disposition> end(boolean answered) {
        String word = text("disposition");
        return CallEnd.of(word.isEmpty() ? text("cause") : word, answered);
    }

    private Leg leg(Instant start) {
        return new Leg(text("id"), start)
                .between(caller(), text("called"))
                .direction(text("direction"))
                .times(time("answer"), time("end"))
                .desk(text("queue"), text("operator"), text("recording"));
    }
}
