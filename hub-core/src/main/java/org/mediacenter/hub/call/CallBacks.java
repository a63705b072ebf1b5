package org.mediacenter.hub.call;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Who is to be called back. One caller is one call-back, however often they called in vain; who called
/// again and was heard is waited for no longer.
final class CallBacks {
    /// Who did not pick up is tried again after half an hour.
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private static final int MOST_CALLS = 100;
    private static final String BACK = "back/";
    private static final String REPLY = "reply/";

    private final CallShelf shelf;
    private final UnaryOperator<Instant> due;

    /// @param due from a missed call to when it is to be called back
    CallBacks(CallShelf shelf, UnaryOperator<Instant> due) {
        this.shelf = shelf;
        this.due = due;
    }

    /// A call of this number was missed.
    Future<Void> missed(Call call, String caller) {
        String id = Line.name(caller);
        return shelf.change(
                BACK + id,
                CallBack.class,
                found -> found.filter(CallBacks::waits)
                        .map(back -> again(back, call))
                        .orElseGet(() -> Optional.of(first(id, caller, call))));
    }

    private CallBack first(String id, String caller, Call call) {
        Instant since = call.start();
        return new CallBack(id, caller, since, due.apply(since), List.of(call.id()), 0, Optional.empty());
    }

    private Optional<CallBack> again(CallBack back, Call call) {
        if (back.calls().contains(call.id()) || back.calls().size() >= MOST_CALLS) {
            return Optional.empty();
        }
        Instant since = back.since().isBefore(call.start()) ? back.since() : call.start();
        List<String> calls =
                Stream.concat(back.calls().stream(), Stream.of(call.id())).toList();
        return Optional.of(
                new CallBack(back.id(), back.caller(), since, due.apply(since), calls, back.tries(), back.next()));
    }

    /// These calls of a line wait no longer. With the last of them the number goes, and a page that waits for
    /// nothing stays: taking it away could take away what was missed in the meantime.
    Future<Void> over(String caller, Predicate<String> calls) {
        return shelf.change(
                BACK + Line.name(caller),
                CallBack.class,
                found -> found.filter(back -> back.calls().stream().anyMatch(calls))
                        .map(back -> without(back, calls)));
    }

    private static CallBack without(CallBack back, Predicate<String> calls) {
        List<String> left = back.calls().stream().filter(calls.negate()).toList();
        String caller = left.isEmpty() ? "" : back.caller();
        return new CallBack(back.id(), caller, back.since(), back.due(), left, back.tries(), back.next());
    }

    private static boolean waits(CallBack back) {
        return !back.isOver();
    }

    /// Everybody who waits, however many were called back before.
    Future<List<CallBack>> all() {
        return shelf.every(BACK, CallBack.class, CallBacks::waits);
    }

    Future<Optional<CallBack>> find(String id) {
        return shelf.read(BACK + id, CallBack.class).map(found -> found.filter(CallBacks::waits));
    }

    /// Nobody picked up.
    Future<Void> triedInVain(String id) {
        return shelf.change(
                BACK + id,
                CallBack.class,
                found -> found.map(back -> new CallBack(
                        back.id(),
                        back.caller(),
                        back.since(),
                        back.due(),
                        back.calls(),
                        back.tries() + 1,
                        Optional.of(shelf.now().plus(PAUSE)))));
    }

    Future<Tries> triesOf(String number, String reply) {
        return shelf.read(REPLY + number + '/' + reply, Tries.class).map(found -> found.orElse(Tries.NONE));
    }

    Future<Void> triedInVain(String number, String reply) {
        return shelf.change(
                REPLY + number + '/' + reply,
                Tries.class,
                found -> Optional.of(new Tries(
                        found.orElse(Tries.NONE).count() + 1,
                        Optional.of(shelf.now().plus(PAUSE)))));
    }
}
