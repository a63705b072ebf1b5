package org.mediacenter.channel.phone;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// A call that lasts.
///
/// @param id the exchange's
/// @param caller number; empty where it is withheld; private
/// @param answered when somebody took it; absent while it rings
public record LiveCall(
        String id,
        String caller,
        String called,
        String direction,
        Instant start,
        Optional<Instant> answered,
        String queue,
        String operator) {

    static LiveCall of(CallBody event, Instant at) {
        return new LiveCall(
                event.text("id"),
                event.text("caller"),
                event.text("called"),
                event.text("direction"),
                at,
                Optional.empty(),
                event.text("queue"),
                event.text("operator"));
    }

    LiveCall answered(Instant at, String by) {
        return new LiveCall(id, caller, called, direction, start, Optional.of(at), queue, by.isEmpty() ? operator : by);
    }

    /// What there is to keep of it now.
    ///
    /// @param end absent while it lasts
    CallRecord record(Disposition disposition, Optional<Instant> end, String recording) {
        return new Leg(id, start)
                .between(caller, called)
                .direction(direction)
                .times(answered, end)
                .desk(queue, operator, recording)
                .record(disposition, end.isPresent() ? "live end" : "live answer");
    }

    String text() {
        JsonObject json = new JsonObject()
                .put("id", id)
                .put("caller", caller)
                .put("called", called)
                .put("direction", direction)
                .put("start", start.toString())
                .put("queue", queue)
                .put("operator", operator);
        answered.ifPresent(at -> json.put("answered", at.toString()));
        return json.encode();
    }

    static LiveCall of(String text) {
        JsonObject json = new JsonObject(text);
        return new LiveCall(
                json.getString("id"),
                json.getString("caller"),
                json.getString("called"),
                json.getString("direction"),
                Instant.parse(json.getString("start")),
                Optional.ofNullable(json.getString("answered")).map(Instant::parse),
                json.getString("queue"),
                json.getString("operator"));
    }

    /// Never the numbers: they must not reach a log.
    @Override
    public String toString() {
        return "LiveCall[hidden]";
    }
}
