package org.mediacenter.hub.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What a channel takes of a reply in one conversation, declared before anything is sent: what an officer is told
/// while writing, and what the hub refuses before it is written down. Pure.
///
/// @param unit what length is counted in
/// @param each how long one message may be
/// @param most how many messages a reply may become; [#ANY] where there is no limit
/// @param numbered whether each of several says which it is
/// @param size how long a text is
/// @param messages how many messages it becomes, by the same cutting as when it is sent
/// @param window until when the conversation can be answered; empty where it always can
public record ReplyRoom(
        Unit unit,
        int each,
        int most,
        boolean numbered,
        ToIntFunction<String> size,
        ToIntFunction<String> messages,
        Optional<Window> window) {
    public static final int ANY = Integer.MAX_VALUE;

    public enum Unit {
        /// UTF-16 units, as most providers count.
        LETTERS,
        /// Of UTF-8.
        OCTETS,
        /// As X counts: an emoji or a Han letter 2, an address 23.
        WEIGHT
    }

    /// How long after the citizen wrote they can be answered.
    ///
    /// @param freely so long anything goes
    /// @param byPerson so long what a person wrote goes; the same as `freely` where that makes no difference
    /// @param template how long words may be that go even later, in a form the provider approved; 0 where there is
    ///     none
    public record Window(Duration freely, Duration byPerson, int template) {}

    /// Whether a reply can go.
    public sealed interface Verdict {
        record Fits(int messages) implements Verdict {}

        /// It would be too many messages.
        record TooMany(int messages, int most) implements Verdict {}

        /// The citizen wrote too long ago.
        record TooLate(Instant end) implements Verdict {}

        /// Only an approved form still goes, which has no room for so many letters.
        record TooLongForTemplate(int letters, int most) implements Verdict {}
    }

    /// Room without an end in time.
    public static ReplyRoom of(
            Unit unit, int each, int most, ToIntFunction<String> size, ToIntFunction<String> messages) {
        return new ReplyRoom(unit, each, most, false, size, messages, Optional.empty());
    }

    public ReplyRoom within(Window end) {
        return new ReplyRoom(unit, each, most, numbered, size, messages, Optional.of(end));
    }

    /// Whether these words of a person can go.
    ///
    /// @param wrote when the citizen wrote what is answered
    public Verdict judge(String text, Instant wrote, Instant now) {
        Optional<Window> over = window.filter(end -> !now.isBefore(wrote.plus(end.byPerson())));
        return over.map(end -> late(text, wrote, end)).orElseGet(() -> inTime(text));
    }

    private static Verdict late(String text, Instant wrote, Window end) {
        int letters = text.strip().replaceAll("\\s+", " ").length();
        if (end.template() == 0) {
            return new Verdict.TooLate(wrote.plus(end.byPerson()));
        }
        return letters > end.template() ? new Verdict.TooLongForTemplate(letters, end.template()) : new Verdict.Fits(1);
    }

    private Verdict inTime(String text) {
        int parts = messages.applyAsInt(text);
        return parts > most ? new Verdict.TooMany(parts, most) : new Verdict.Fits(parts);
    }
}
