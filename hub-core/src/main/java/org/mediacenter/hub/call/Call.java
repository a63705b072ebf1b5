package org.mediacenter.hub.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// One call, of all its legs that were told of.
///
/// @param id name of the call in addresses; a newer hour comes first in order
/// @param legs native ids of what was told
/// @param settled what became of it here; absent while nobody did anything
/// @param complaint number of the complaint an operator wrote down from it
public record Call(
        String id,
        Optional<String> caller,
        Optional<String> called,
        Direction direction,
        Instant start,
        Optional<Instant> answered,
        Optional<Instant> ended,
        Disposition disposition,
        Optional<String> queue,
        Optional<String> operator,
        Optional<String> recording,
        List<String> legs,
        Optional<Settled> settled,
        Optional<String> complaint) {
    public Call {
        legs = List.copyOf(legs);
    }

    /// What became of a call.
    public enum Settled {
        /// An operator wrote its words down.
        FILED,
        /// There was nothing to write down.
        NOTHING,
        /// An operator called back and reached the caller.
        REACHED,
        WRONG_NUMBER,
        /// The caller called again and was heard.
        CAME_THROUGH
    }

    static Call of(String id, CallRecord leg) {
        return new Call(
                id,
                leg.caller(),
                leg.called(),
                leg.direction(),
                leg.start(),
                leg.answered(),
                leg.ended(),
                leg.disposition(),
                leg.queue(),
                leg.operator(),
                leg.recording(),
                List.of(leg.nativeId()),
                Optional.empty(),
                Optional.empty());
    }

    /// The call with one leg more: answered where any leg was. Of two legs that say the same the first counts.
    Call with(CallRecord leg) {
        boolean better = leg.disposition().compareTo(disposition) < 0;
        return new Call(
                id,
                caller.or(leg::caller),
                better ? leg.called().or(() -> called) : called.or(leg::called),
                direction,
                start.isBefore(leg.start()) ? start : leg.start(),
                answered.or(leg::answered),
                ended.isPresent() && leg.ended().filter(ended.get()::isBefore).isEmpty() ? ended : leg.ended(),
                better ? leg.disposition() : disposition,
                queue.or(leg::queue),
                better ? leg.operator().or(() -> operator) : operator.or(leg::operator),
                recording.or(leg::recording),
                Stream.concat(legs.stream(), Stream.of(leg.nativeId())).toList(),
                settled,
                complaint);
    }

    Call settled(Settled how, Optional<String> number) {
        return new Call(
                id,
                caller,
                called,
                direction,
                start,
                answered,
                ended,
                disposition,
                queue,
                operator,
                recording,
                new ArrayList<>(legs),
                Optional.of(how),
                number.or(() -> complaint));
    }

    /// Whether a citizen called and nobody spoke to them: a busy line is no better than an empty desk. What the
    /// exchanges could not put through reached nobody, and often comes from no person.
    public boolean isMissed() {
        return direction == Direction.INBOUND && (disposition == Disposition.MISSED || disposition == Disposition.BUSY);
    }

    /// Whether a citizen called and somebody spoke to them.
    public boolean isAnswered() {
        return direction == Direction.INBOUND && disposition == Disposition.ANSWERED;
    }

    /// Never the numbers: they must not reach a log.
    @Override
    public String toString() {
        return "Call[" + id + "]";
    }
}
