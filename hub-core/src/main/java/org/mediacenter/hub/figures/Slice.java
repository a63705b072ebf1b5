package org.mediacenter.hub.figures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mediacenter.hub.complaint.ClockName;

/// One figure, as far as it says what stands behind it.
public sealed interface Slice {

    /// Every complaint accepted in those days.
    record Received() implements Slice {}

    /// Those accepted on one of the days.
    record On(LocalDate day) implements Slice {}

    /// Those accepted in those days that have one value.
    ///
    /// @param value empty for those that have none
    record Of(Dimension dimension, String value) implements Slice {}

    /// Those that are open now, whenever they were accepted.
    record Open() implements Slice {}

    /// Those open with a clock that was escalated, whenever they were accepted.
    record Escalated() implements Slice {}

    /// Clocks of complaints accepted in those days.
    record Promise(ClockName clock, Outcome outcome) implements Slice {}

    /// As an address names it: `received`, `day:2026-11-22`, `channel:sms`, `open`, `clock:feedback:late`.
    default String code() {
        return switch (this) {
            case Received _ -> "received";
            case On(LocalDate day) -> "day:" + day;
            case Of(Dimension dimension, String value) -> dimension.code() + ":" + value;
            case Open _ -> "open";
            case Escalated _ -> "escalated";
            case Promise(ClockName clock, Outcome outcome) -> "clock:" + code(clock) + ":" + outcome.code();
        };
    }

    /// How addresses and the API write a clock: `hand-over`.
    static String code(ClockName clock) {
        return clock.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The figure of that name; empty where there is none.
    static Optional<Slice> of(String code) {
        int colon = code.indexOf(':');
        String head = colon < 0 ? code : code.substring(0, colon);
        String rest = colon < 0 ? "" : code.substring(colon + 1);
        return switch (head) {
            case "received" -> rest.isEmpty() ? Optional.of(new Received()) : Optional.empty();
            case "open" -> rest.isEmpty() ? Optional.of(new Open()) : Optional.empty();
            case "escalated" -> rest.isEmpty() ? Optional.of(new Escalated()) : Optional.empty();
            case "day" -> day(rest);
            case "clock" -> promise(rest);
            default -> Dimension.of(head).filter(_ -> colon > 0).map(dimension -> new Of(dimension, rest));
        };
    }

    private static Optional<Slice> day(String text) {
        try {
            return Optional.of(new On(LocalDate.parse(text)));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static Optional<Slice> promise(String text) {
        return Arrays.stream(ClockName.values())
                .flatMap(clock -> Arrays.stream(Outcome.values()).map(outcome -> new Promise(clock, outcome)))
                .filter(promise -> promise.code().equals("clock:" + text))
                .<Slice>map(promise -> promise)
                .findFirst();
    }
}
