package org.mediacenter.channel.phone;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Disposition;
import org.mediacenter.hub.channel.RingName;

/// A call that lasts.
///
/// @param id the exchange's
/// @param caller number; empty where it is withheld; private
/// @param rang when it began as it was told first, whatever is told later; part of its name
/// @param answered when somebody took it; absent while it rings
/// @param taker user name of who opened it on the desk while it rang; empty where nobody did
public record LiveCall(
        String id,
        String caller,
        String called,
        String direction,
        Instant start,
        Instant rang,
        Optional<Instant> answered,
        String queue,
        String operator,
        String taker) {
    private static final int NAME_DIGITS = 24;

    static LiveCall of(CallBody event, Instant at) {
        return new LiveCall(
                event.text("id"),
                event.caller(),
                event.text("called"),
                event.text("direction"),
                at,
                at,
                Optional.empty(),
                event.text("queue"),
                event.text("operator"),
                "");
    }

    /// Names it in addresses; says nothing of the number.
    public String name() {
        return new RingName(key(id), Optional.of(rang)).toString();
    }

    /// What the exchange calls it, as a name of letters and digits.
    static String key(String id) {
        return new Fingerprint().with(id).hex().substring(0, NAME_DIGITS);
    }

    /// With what another telling of the same call says and this one does not; the earlier start counts.
    LiveCall filled(LiveCall other) {
        return new LiveCall(
                id.isEmpty() ? other.id : id,
                caller.isEmpty() ? other.caller : caller,
                called.isEmpty() ? other.called : called,
                direction.isEmpty() ? other.direction : direction,
                start.isBefore(other.start) ? start : other.start,
                rang,
                answered,
                queue.isEmpty() ? other.queue : queue,
                operator.isEmpty() ? other.operator : operator,
                taker.isEmpty() ? other.taker : taker);
    }

    LiveCall answered(Instant at, String by) {
        String who = by.isEmpty() ? operator : by;
        return new LiveCall(id, caller, called, direction, start, rang, Optional.of(at), queue, who, taker);
    }

    /// The first who opens it on the desk has it.
    LiveCall taken(String username) {
        String first = taker.isEmpty() ? username : taker;
        return new LiveCall(id, caller, called, direction, start, rang, answered, queue, operator, first);
    }

    /// The call as it would be kept if nobody took it.
    public CallRecord missed() {
        return record(Disposition.MISSED, Optional.empty(), "");
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
                .taken(taker)
                .record(disposition, told(disposition, end, recording));
    }

    /// What tells one telling of the call from the one before; sent again it is the same.
    private String told(Disposition disposition, Optional<Instant> end, String recording) {
        String moment = end.isPresent() ? "live end" : "live";
        return String.join(
                "\n", moment, disposition.name(), start.toString(), caller, called, queue, operator, recording);
    }

    String text() {
        JsonObject json = new JsonObject()
                .put("id", id)
                .put("caller", caller)
                .put("called", called)
                .put("direction", direction)
                .put("start", start.toString())
                .put("rang", rang.toString())
                .put("queue", queue)
                .put("operator", operator)
                .put("taker", taker);
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
                Instant.parse(json.getString("rang", json.getString("start"))),
                Optional.ofNullable(json.getString("answered")).map(Instant::parse),
                json.getString("queue"),
                json.getString("operator"),
                json.getString("taker", ""));
    }

    /// Never the numbers: they must not reach a log.
    @Override
    public String toString() {
        return "LiveCall[hidden]";
    }
}
