package org.mediacenter.channel.phone;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.Words;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.CallRecord.Direction;
import org.mediacenter.hub.channel.CallRecord.Disposition;

/// Gathers what is known of one leg of a call and makes a record of it. Not thread-safe; one use.
final class Leg {
    private static final int CALL_DIGITS = 24;
    private static final int ROW_DIGITS = 24;
    private static final int MOST_CHARACTERS = 200;
    /// Numbers this short are telephones of the house itself.
    private static final int EXTENSION_DIGITS = 5;

    private final String uniqueId;
    private final Instant start;
    private Optional<String> caller = Optional.empty();
    private Optional<String> called = Optional.empty();
    private Optional<Direction> direction = Optional.empty();
    private Optional<Instant> answered = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<String> queue = Optional.empty();
    private Optional<String> operator = Optional.empty();
    private Optional<String> taker = Optional.empty();
    private Optional<String> recording = Optional.empty();

    /// @param uniqueId what the exchange calls the call
    Leg(String uniqueId, Instant start) {
        this.uniqueId = uniqueId;
        this.start = start;
    }

    Leg between(String from, String to) {
        caller = said(from);
        called = said(to);
        return this;
    }

    /// As the exchange says it; empty where it does not.
    Leg direction(String word) {
        direction = switch (word.toLowerCase(Locale.ROOT)) {
            case "inbound", "in", "incoming", "masuk" -> Optional.of(Direction.INBOUND);
            case "outbound", "out", "outgoing", "internal", "keluar" -> Optional.of(Direction.OUTBOUND);
            default -> Optional.empty();
        };
        return this;
    }

    Leg times(Optional<Instant> answer, Optional<Instant> end) {
        answered = answer;
        ended = end;
        return this;
    }

    Leg desk(String inQueue, String byOperator, String recordedAt) {
        queue = said(inQueue);
        operator = said(byOperator);
        recording = said(recordedAt);
        return this;
    }

    /// User name of who took it on the desk; may be empty.
    Leg taken(String username) {
        taker = said(username);
        return this;
    }

    /// The record.
    ///
    /// @param row what tells this leg from the others of the call, and is the same when it is told again
    CallRecord record(Disposition disposition, String row) {
        String call = hash(new Fingerprint().with(uniqueId), CALL_DIGITS);
        return new CallRecord(
                PhoneChannel.NAME,
                call + '-' + hash(new Fingerprint().with(row), ROW_DIGITS),
                call,
                caller,
                called,
                direction.orElseGet(this::likely),
                start,
                disposition == Disposition.ANSWERED ? answered : Optional.empty(),
                ended,
                disposition,
                queue,
                operator,
                taker,
                recording);
    }

    /// What a telephone of the house begins goes out.
    private Direction likely() {
        boolean own = caller.filter(from -> from.matches("\\d{1," + EXTENSION_DIGITS + "}"))
                .isPresent();
        return own ? Direction.OUTBOUND : Direction.INBOUND;
    }

    private static Optional<String> said(String text) {
        String line = Words.line(text);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.substring(0, Math.min(line.length(), MOST_CHARACTERS)));
    }

    private static String hash(Fingerprint fingerprint, int digits) {
        return fingerprint.hex().substring(0, digits);
    }
}
