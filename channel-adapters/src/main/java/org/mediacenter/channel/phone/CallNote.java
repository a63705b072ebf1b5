package org.mediacenter.channel.phone;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// All that was told of one call, in whatever order: what is missing is filled in, of two times the
/// earlier one counts, and what was said first stays said. Pure.
///
/// @param begun whether the exchange told that it began, or gave a whole record of it
/// @param ended when it was told to have ended
/// @param how it ended where nobody answered
/// @param recording where the exchange keeps the recording; may be empty; private
/// @param heard when something new was last heard of it, by the hub's own clock
record CallNote(
        LiveCall call, boolean begun, Optional<Instant> ended, Disposition how, String recording, Instant heard) {
    /// Nobody listens to a ringing tone longer, and networks give up after three minutes; the rest is
    /// for those who are held in a queue. Who was held even longer and is answered was answered.
    static final Duration LONGEST_RINGING = Duration.ofMinutes(10);

    /// No conversation of a citizen with the city lasts longer.
    private static final Duration LONGEST_TALK = Duration.ofHours(4);

    /// An end that came before everything else waits so long for the beginning.
    private static final Duration BEGINNING_IS_WAITED_FOR = Duration.ofMinutes(1);

    static CallNote of(CallBody.Said.Event event, Instant at, Instant now) {
        LiveCall call = LiveCall.of(event.body(), event.body().time("start").orElse(at));
        return new CallNote(call, false, Optional.empty(), Disposition.MISSED, "", now).with(event, at, now);
    }

    /// @param at when it happened
    CallNote with(CallBody.Said.Event event, Instant at, Instant now) {
        CallBody body = event.body();
        LiveCall filled = call.filled(LiveCall.of(body, body.time("start").orElse(at)));
        return switch (event.name()) {
            case "newCall" -> new CallNote(filled, true, ended, how, recording, now);
            case "answer" -> new CallNote(answered(filled, at, body), begun, ended, how, recording, now);
            default ->
                new CallNote(
                        filled,
                        begun,
                        ended.or(() -> body.time("end")).or(() -> Optional.of(at)),
                        ended.isPresent() ? how : end(body),
                        recording.isEmpty() ? body.text("recording") : recording,
                        now);
        };
    }

    private static LiveCall answered(LiveCall call, Instant at, CallBody body) {
        Instant first = call.answered().filter(at::isAfter).orElse(at);
        return call.answered(first, body.text("operator"));
    }

    /// Whoever hangs up says nothing of an answer: that is an event of its own.
    private static Disposition end(CallBody body) {
        return body.end(false).filter(end -> end != Disposition.ANSWERED).orElse(Disposition.MISSED);
    }

    /// What a whole record says.
    ///
    /// @param id the exchange's
    static CallNote of(String id, CallRecord record, Instant now) {
        Instant end = record.ended().or(record::answered).orElseGet(record::start);
        LiveCall call = new LiveCall(
                id,
                record.caller().orElse(""),
                record.called().orElse(""),
                record.direction() == Direction.OUTBOUND ? "outbound" : "",
                record.start(),
                record.start(),
                record.disposition() == Disposition.ANSWERED
                        ? record.answered().or(() -> Optional.of(record.start()))
                        : Optional.empty(),
                record.queue().orElse(""),
                record.operator().orElse(""),
                record.taker().orElse(""));
        Disposition how = record.disposition() == Disposition.ANSWERED ? Disposition.MISSED : record.disposition();
        return new CallNote(
                call, true, Optional.of(end), how, record.recording().orElse(""), now);
    }

    /// This, with what another note of the same call knows besides.
    CallNote with(CallNote other) {
        LiveCall both = call.filled(other.call);
        Optional<Instant> answer = Stream.of(call, other.call)
                .flatMap(one -> one.answered().stream())
                .min(Instant::compareTo);
        return new CallNote(
                answer.map(at -> both.answered(at, "")).orElse(both),
                begun || other.begun,
                ended.or(other::ended),
                ended.isPresent() ? how : other.how,
                recording.isEmpty() ? other.recording : recording,
                heard.isAfter(other.heard) ? heard : other.heard);
    }

    CallNote with(LiveCall changed, Instant now) {
        return new CallNote(changed, begun, ended, how, recording, now);
    }

    /// Whether it says what another one says, whenever that was heard.
    boolean isSame(CallNote other) {
        return new CallNote(call, begun, ended, how, recording, other.heard).equals(other);
    }

    /// Whether this is the beginning of another call, since the exchange used the id of this one again: it is of
    /// another number, or begins when this one was over. Told again it would say what it said before.
    boolean isFollowedBy(CallBody.Said.Event event) {
        String caller = event.body().caller();
        boolean another = !caller.isEmpty() && !call.caller().isEmpty() && !caller.equals(call.caller());
        Optional<Instant> begins =
                event.body().time("start").or(() -> event.body().time("at"));
        boolean later = begins.filter(at -> !at.equals(call.start()) && !at.equals(call.rang()))
                .flatMap(at -> ended.filter(at::isAfter))
                .isPresent();
        return event.name().equals("newCall") && (another || later);
    }

    boolean isAnswered() {
        return call.answered().isPresent();
    }

    /// Whether it ended before anything was told that makes it a call to keep: who called whom.
    boolean isTooLittle() {
        return ended.isPresent()
                && !begun
                && !isAnswered()
                && call.caller().isEmpty()
                && call.direction().isEmpty();
    }

    /// Whether so little was heard of it for so long that it cannot last any more.
    boolean isStale(Instant now) {
        Duration patience = ended.isPresent() ? BEGINNING_IS_WAITED_FOR : isAnswered() ? LONGEST_TALK : LONGEST_RINGING;
        return !heard.plus(patience).isAfter(now);
    }

    /// What there is to keep of it now.
    CallRecord record() {
        return call.record(isAnswered() ? Disposition.ANSWERED : how, ended, recording);
    }

    String text() {
        JsonObject json = new JsonObject(call.text())
                .put("begun", begun)
                .put("how", how.name())
                .put("recording", recording)
                .put("heard", heard.toString());
        ended.ifPresent(at -> json.put("ended", at.toString()));
        return json.encode();
    }

    static CallNote of(String text) {
        JsonObject json = new JsonObject(text);
        LiveCall call = LiveCall.of(text);
        return new CallNote(
                call,
                json.getBoolean("begun", true),
                Optional.ofNullable(json.getString("ended")).map(Instant::parse),
                Disposition.valueOf(json.getString("how", Disposition.MISSED.name())),
                json.getString("recording", ""),
                Instant.parse(json.getString("heard", call.start().toString())));
    }

    /// Never the numbers: they must not reach a log.
    @Override
    public String toString() {
        return "CallNote[hidden]";
    }
}
