package org.mediacenter.dashboard.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.mediacenter.dashboard.page.Frame;
import org.mediacenter.hub.call.Call;
import org.mediacenter.hub.channel.CallRecord.Direction;

/// A call as the call desk shows it.
///
/// @param caller the number, or the words for one that was withheld; private
/// @param how in words: answered, missed ...
/// @param length how long it was spoken, in words; empty where nobody spoke
/// @param taker who took it on the desk while it rang; empty where nobody did
/// @param settled what became of it, in words; empty while nobody did anything
public record CallLine(
        String id,
        String caller,
        Instant start,
        String how,
        boolean missed,
        String length,
        String operator,
        String taker,
        String settled,
        Optional<String> complaint) {

    static CallLine of(Frame frame, Call call) {
        boolean outbound = call.direction() == Direction.OUTBOUND;
        Optional<String> citizen = outbound ? call.called() : call.caller();
        return new CallLine(
                call.id(),
                citizen.orElse(frame.say("call.withheld")),
                call.start(),
                frame.say("call." + (outbound ? "outbound." : "how.") + call.disposition()),
                call.isMissed(),
                length(frame, call),
                call.operator().or(call::queue).orElse(""),
                call.taker().map(frame::person).orElse(""),
                call.settled().map(how -> frame.say("call.settled." + how)).orElse(""),
                call.complaint());
    }

    /// The same call while it rings.
    CallLine ringing(Frame frame) {
        return new CallLine(
                id, caller, start, frame.say("call.how.RINGING"), false, length, operator, taker, settled, complaint);
    }

    private static String length(Frame frame, Call call) {
        return call.answered()
                .flatMap(from -> call.ended().map(to -> Duration.between(from, to)))
                .filter(spoken -> !spoken.isNegative())
                .map(spoken -> frame.say("call.length", spoken.toMinutes(), spoken.toSecondsPart()))
                .orElse("");
    }

    /// Never the number: it must not reach a log.
    @Override
    public String toString() {
        return "CallLine[" + id + "]";
    }
}
