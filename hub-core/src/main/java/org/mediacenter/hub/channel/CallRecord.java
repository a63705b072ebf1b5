package org.mediacenter.hub.channel;

import java.time.Instant;
import java.util.Optional;

/// What a telephone exchange says of one leg of a call. No words are in it: an operator writes them.
///
/// @param nativeId hash of the exchange's id and of what it said; heard again it is the same. Never a
///     telephone number
/// @param call hash of the exchange's id of the call alone: what the legs of one call share
/// @param caller number of who called; absent where it was withheld; private
/// @param called number that was called; private when the city called
/// @param operator who took it, as the exchange names them
/// @param taker user name of who took it on the desk while it rang
/// @param recording where the exchange keeps the recording; private
public record CallRecord(
        String channel,
        String nativeId,
        String call,
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
        Optional<String> recording)
        implements Inbound {

    /// Who called whom.
    public enum Direction {
        INBOUND,
        /// From inside, to a citizen or to a colleague.
        OUTBOUND
    }

    /// How it ended.
    public enum Disposition {
        ANSWERED,
        /// It rang, or waited in a queue, and nobody took it.
        MISSED,
        BUSY,
        /// The exchanges could not put it through.
        FAILED
    }

    /// Never the numbers: they must not reach a log.
    @Override
    public String toString() {
        return "CallRecord[" + nativeId + "]";
    }
}
