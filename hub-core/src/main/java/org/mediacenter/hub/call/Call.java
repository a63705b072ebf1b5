package org.mediacenter.hub.call;

import java.time.Duration;
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
/// @param taker user name of who took it on the desk while it rang
/// @param legs native ids of what was told
/// @param settled what became of it here; absent while nobody did anything
/// @param complaint number of the complaint an operator wrote down from it
/// @param told when the caller was told number, key and what happens next
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
        Optional<String> taker,
        Optional<String> recording,
        List<String> legs,
        Optional<Settled> settled,
        Optional<String> complaint,
        Optional<Instant> told) {
    /// What one source tells later than the other of the same call.
    private static final Duration APART = Duration.ofHours(1);

    public Call {
        legs = List.copyOf(legs);
    }

    /// What became of a call.
    public enum Settled {
        /// An operator wrote its words down.
        FILED,
        /// There was nothing to write down; from before it was asked why.
        NOTHING,
        /// The caller asked something, and was told.
        INFORMATION,
        /// The caller insulted or threatened.
        ABUSIVE,
        /// Somebody tried the line out.
        TEST,
        /// An operator called back and reached the caller.
        REACHED,
        WRONG_NUMBER,
        /// An operator called back, and the caller did not want to speak.
        DECLINED,
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
                leg.taker(),
                leg.recording(),
                List.of(leg.nativeId()),
                Optional.empty(),
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
                taker.or(leg::taker),
                recording.or(leg::recording),
                Stream.concat(legs.stream(), Stream.of(leg.nativeId())).toList(),
                settled,
                complaint,
                told);
    }

    /// Whether this leg, which the exchange tells under the same id, may be of this call: an exchange that
    /// counts its calls anew uses ids again, for another caller or at another time.
    boolean mayHave(CallRecord leg) {
        Instant end = ended.orElse(start);
        Instant legEnd = leg.ended().orElseGet(leg::start);
        boolean sameTime = !leg.start().isAfter(end.plus(APART)) && !start.isAfter(legEnd.plus(APART));
        boolean sameCaller = caller.isEmpty()
                || leg.caller().isEmpty()
                || Line.isSame(caller.get(), leg.caller().get());
        return sameTime && sameCaller;
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
                taker,
                recording,
                new ArrayList<>(legs),
                Optional.of(how),
                number.or(() -> complaint),
                told);
    }

    /// The first time counts.
    Call told(Instant at) {
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
                taker,
                recording,
                legs,
                settled,
                complaint,
                told.or(() -> Optional.of(at)));
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
