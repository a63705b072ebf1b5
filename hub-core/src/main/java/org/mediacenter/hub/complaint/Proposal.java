package org.mediacenter.hub.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Proposing.ReplyProposed;
import org.mediacenter.routing.DepartmentCode;

/// Words an officer would say to the citizen, and what became of them.
///
/// @param name within the complaint (`p1`, `p2` ...)
/// @param department whose words they are
/// @param by user name of the officer who proposed it
/// @param at when it was proposed: the start of its review clock
/// @param sequence of its event, for the order of the conversation
/// @param waitedUntil when it waited for the Media Center no longer
/// @param reason why it was given back
/// @param enclosures files that would go with it
public record Proposal(
        String name,
        ReplyKind kind,
        Personal text,
        Optional<Instant> promise,
        Audience audience,
        DepartmentCode department,
        String by,
        Instant at,
        long sequence,
        State state,
        Optional<Instant> waitedUntil,
        Optional<Personal> reason,
        List<Enclosure> enclosures) {
    public Proposal {
        enclosures = List.copyOf(enclosures);
    }

    /// Where a proposal stands.
    public enum State {
        /// The Media Center has not looked at it yet.
        WAITING,
        /// Given back with a reason: the department is to propose anew or to withdraw it.
        RETURNED,
        /// The citizen was told, in these words or edited ones.
        SENT,
        /// Its department took it back or proposed something else.
        WITHDRAWN,
        /// The matter went on without it: answered, closed, owed anew, or with another department.
        OVERTAKEN
    }

    static Proposal of(ReplyProposed proposed, Recorded recorded) {
        return new Proposal(
                proposed.proposal(),
                proposed.kind(),
                proposed.text(),
                proposed.promise(),
                proposed.audience(),
                proposed.department(),
                recorded.by() instanceof Actor.Officer officer ? officer.account() : "",
                recorded.at(),
                recorded.sequence(),
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// Whether the Media Center is to look at it.
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /// Whether somebody still has to do something about it.
    public boolean isOpen() {
        return state == State.WAITING || state == State.RETURNED;
    }

    Proposal ended(State now, Instant when) {
        return isOpen() ? with(now, waitedUntil.or(() -> Optional.of(when)), text, reason) : this;
    }

    Proposal returned(Personal why, Instant when) {
        return isWaiting() ? with(State.RETURNED, Optional.of(when), text, Optional.of(why)) : this;
    }

    /// The file at this place; empty where there is none.
    public Optional<Enclosure> enclosure(int place) {
        return enclosures.stream().skip(place).findFirst();
    }

    Proposal after(Enclosing.Enclosed enclosed) {
        return with(Stream.concat(enclosures.stream(), Stream.of(enclosed.enclosure()))
                .toList());
    }

    Stream<Personal> texts() {
        return Stream.of(Stream.of(text), reason.stream(), enclosures.stream().map(Enclosure::name))
                .flatMap(texts -> texts);
    }

    Proposal without(Erasure erasure) {
        return with(state, waitedUntil, erasure.of(text), reason.map(erasure::of))
                .with(enclosures.stream().map(one -> one.without(erasure)).toList());
    }

    private Proposal with(State now, Optional<Instant> until, Personal newText, Optional<Personal> why) {
        return new Proposal(
                name, kind, newText, promise, audience, department, by, at, sequence, now, until, why, enclosures);
    }

    private Proposal with(List<Enclosure> files) {
        return new Proposal(
                name, kind, text, promise, audience, department, by, at, sequence, state, waitedUntil, reason, files);
    }
}
