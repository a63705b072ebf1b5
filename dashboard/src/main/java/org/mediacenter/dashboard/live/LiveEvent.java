package org.mediacenter.dashboard.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.mediacenter.hub.account.Account;
import org.mediacenter.hub.account.Right;
import org.mediacenter.hub.history.Summary;

/// Everything a live stream says, each with the one rule of who hears it. There is no other way onto a stream, so an
/// event without a rule cannot be sent.
public enum LiveEvent {
    /// Where the stream is now.
    HELLO,
    /// Everything is to be read again.
    AGAIN,
    /// The line still leads here.
    BEAT,
    /// The session is over.
    ENDED,
    /// A complaint changed.
    COMPLAINT,
    /// Who else has a complaint open; goes to those only who have it open themselves.
    PRESENT,
    /// A call rings, is taken or ended; which one, is not said.
    CALLS;

    /// Who hears an event, of those who may open a stream at all.
    sealed interface Audience {
        /// All; such an event says nothing of any complaint.
        record EveryStream() implements Audience {}

        /// Whoever may see the complaint it is about now.
        record Sees() implements Audience {}

        /// Whoever may see the complaint now, or saw it before it changed: they are told that it goes away, not how
        /// it stands.
        record SeesOrSaw() implements Audience {}

        /// Whoever has this right.
        record With(Right right) implements Audience {}
    }

    /// What an event is about.
    ///
    /// @param now the complaint as it is; empty where it is about none
    /// @param before the complaint as it was, where that is known
    record About(Optional<Summary> now, Optional<Summary> before) {
        static final About NOTHING = new About(Optional.empty(), Optional.empty());
    }

    /// The rule; an event cannot be without one.
    Audience audience() {
        return switch (this) {
            case HELLO, AGAIN, BEAT, ENDED -> new Audience.EveryStream();
            case COMPLAINT -> new Audience.SeesOrSaw();
            case PRESENT -> new Audience.Sees();
            case CALLS -> new Audience.With(Right.TAKE_CALLS);
        };
    }

    /// Whether somebody hears it.
    ///
    /// @param sees which complaints they may see
    boolean isFor(Account account, Predicate<Summary> sees, About about) {
        return switch (audience()) {
            case Audience.EveryStream _ -> true;
            case Audience.Sees _ -> about.now.filter(sees).isPresent();
            case Audience.SeesOrSaw _ ->
                about.now.filter(sees).isPresent() || about.before.filter(sees).isPresent();
            case Audience.With with -> account.may(with.right);
        };
    }

    /// As the stream has it.
    byte[] written(JsonObject fact) {
        return ("event: " + code() + "\ndata: " + fact.encode() + "\n\n").getBytes(UTF_8);
    }

    /// As the stream has it, with the place in the order of changes it stands for.
    byte[] written(String cursor, JsonObject fact) {
        return ("id: " + cursor + "\nevent: " + code() + "\ndata: " + fact.encode() + "\n\n").getBytes(UTF_8);
    }

    /// Its name on the stream.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The event of that name on the stream.
    static Optional<LiveEvent> of(String code) {
        return Arrays.stream(values())
                .filter(event -> event.code().equals(code))
                .findFirst();
    }
}
