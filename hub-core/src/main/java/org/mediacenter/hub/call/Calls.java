package org.mediacenter.hub.call;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mediacenter.hub.call.Call.Settled;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.RingName;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.profile.Retention;
import org.mediacenter.hub.store.Store;

/// Every call the exchange told of, and whom to call back.
///
/// What is told twice is kept once, in whatever order. Of one line everything is done in turn, so that a
/// missed call and the answered one after it cannot pass each other. Thread-safe.
public final class Calls {
    /// What was missed longer ago is history: nobody waits for that call any more.
    private static final Duration STILL_WAITED_FOR = Duration.ofDays(30);

    private static final int MOST_LEGS = 200;
    /// Long enough to show an operator what somebody called about before.
    private static final Duration KEPT_FOR = Duration.ofDays(365);

    private static final int MOST_OF_LINE = 20;
    private static final int MOST_OF_ID = 20;
    private static final int MOST_READ = 2_000;
    private static final long HOUR_SECONDS = 3_600;
    private static final long LAST_HOUR = 9_999_999;
    static final String CALL = "call/";
    private static final String TOLD = "told/";

    private final CallShelf shelf;
    private final CallBacks backs;
    private final Map<String, Future<?>> lanes = new HashMap<>();

    /// @param due from a missed call to when it is to be called back
    /// @param kept what the city keeps for how long
    public Calls(Store store, InstantSource clock, UnaryOperator<Instant> due, Retention kept) {
        this.shelf = new CallShelf(store, clock, kept.atMost(KEPT_FOR));
        this.backs = new CallBacks(shelf, due);
    }

    /// Keeps one leg of a call durably.
    ///
    /// @return [Accepted.Noted]; [Accepted.Refused] with `call-time` where it began at no time a call can
    ///     have begun, and with `call-legs` where one call has more legs than calls have
    public Future<Accepted> take(CallRecord leg) {
        List<String> ours = Stream.concat(Stream.of(TOLD + leg.call()), leg.caller().map(Line::name).stream())
                .toList();
        Future<Accepted> taken;
        synchronized (lanes) {
            List<Future<?>> before = new ArrayList<>();
            ours.forEach(lane -> before.add(lanes.getOrDefault(lane, Future.succeededFuture())));
            taken = Future.join(before).transform(_ -> keep(leg));
            ours.forEach(lane -> lanes.put(lane, taken));
        }
        return taken.onComplete(_ -> leave(ours, taken));
    }

    private void leave(List<String> ours, Future<Accepted> taken) {
        synchronized (lanes) {
            ours.forEach(lane -> lanes.remove(lane, taken));
        }
    }

    private Future<Accepted> keep(CallRecord leg) {
        Instant now = shelf.now();
        if (leg.start().isBefore(Instant.EPOCH) || leg.start().isAfter(now.plus(Duration.ofDays(1)))) {
            return Future.succeededFuture(new Accepted.Refused("call-time", "it begins before 1970 or after tomorrow"));
        }
        return called(leg).compose(id -> keep(id, leg));
    }

    private Future<Accepted> keep(String id, CallRecord leg) {
        return find(id).compose(found -> {
            if (found.filter(call -> call.legs().contains(leg.nativeId())).isPresent()) {
                return Future.succeededFuture(new Accepted.Noted(true));
            }
            if (found.filter(call -> call.legs().size() >= MOST_LEGS).isPresent()) {
                return Future.succeededFuture(
                        new Accepted.Refused("call-legs", "one call has more than " + MOST_LEGS + " legs"));
            }
            Call call = found.map(before -> before.with(leg)).orElseGet(() -> Call.of(id, leg));
            Future<Void> named = found.isPresent() ? Future.succeededFuture() : shelf.mark(told(leg) + id);
            return named.compose(_ -> place(call))
                    .compose(settled -> write(id, leg, settled))
                    .map(new Accepted.Noted());
        });
    }

    /// The id of the call this leg is one of. The number may be told later than the rest, or by one source
    /// alone, and the beginning may be told last: it is the same call all the same.
    private Future<String> called(CallRecord leg) {
        String own = id(leg);
        return find(own)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(own)
                        : shelf.names(told(leg), MOST_OF_ID)
                                .compose(this::all)
                                .map(calls -> calls.stream()
                                        .filter(call -> call.mayHave(leg))
                                        .findFirst()
                                        .map(Call::id)
                                        .orElse(own)));
    }

    private static String told(CallRecord leg) {
        return TOLD + leg.call() + '/';
    }

    /// A kept call by the name under which it rang, also where the exchange used its id again.
    public Future<Optional<Call>> rangAs(RingName name) {
        return shelf.names(TOLD + name.call() + '/', MOST_OF_ID)
                .compose(this::all)
                .map(found -> found.stream()
                        .filter(call -> name.apart(call.start()).isPresent())
                        .min(Comparator.comparing(
                                call -> name.apart(call.start()).orElseThrow())));
    }

    /// A call that rings, under the id it will be kept by.
    ///
    /// @param leg what would be kept if nobody took it
    public static Call ringing(CallRecord leg) {
        return Call.of(id(leg), leg);
    }

    /// Newest hour first; a call told of by two sources, which round its beginning differently, is still one.
    private static String id(CallRecord leg) {
        long hour = LAST_HOUR - leg.start().getEpochSecond() / HOUR_SECONDS;
        return "%07d-%s"
                .formatted(
                        hour,
                        Line.hash(
                                leg.call() + ' ' + leg.caller().map(Line::name).orElse("")));
    }

    private Future<Void> write(String id, CallRecord leg, Optional<Settled> settled) {
        return shelf.change(CALL + id, Call.class, found -> {
            Call call = found.map(before -> before.with(leg)).orElseGet(() -> Call.of(id, leg));
            return Optional.of(settled.filter(_ -> call.settled().isEmpty())
                    .map(how -> call.settled(how, Optional.empty()))
                    .orElse(call));
        });
    }

    /// Does what the call asks for, before it is written down itself: should the hub stop in between, the exchange
    /// tells of it again and finds the rest done.
    private Future<Optional<Settled>> place(Call call) {
        Optional<String> caller = call.caller().filter(Line::isCallable);
        if (caller.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return shelf.mark("caller/" + Line.name(caller.get()) + '/' + call.id())
                .compose(_ -> of(caller.get()))
                .compose(others -> {
                    if (call.isAnswered()) {
                        return heard(call, caller.get(), others);
                    }
                    return isWaitedFor(call)
                            ? missed(call, caller.get(), others)
                            : Future.succeededFuture(Optional.empty());
                });
    }

    private boolean isWaitedFor(Call call) {
        return call.isMissed()
                && call.settled().isEmpty()
                && call.start().plus(STILL_WAITED_FOR).isAfter(shelf.now());
    }

    /// Who was heard waits no longer for what they called in vain before.
    private Future<Optional<Settled>> heard(Call call, String caller, List<Call> others) {
        List<String> before = others.stream()
                .filter(other -> other.isMissed() && !other.id().equals(call.id()))
                .filter(other -> !other.start().isAfter(call.start()))
                .map(Call::id)
                .toList();
        Future<Void> settled = backs.over(caller, id -> before.contains(id) || id.equals(call.id()));
        for (String id : before) {
            settled = settled.compose(_ -> settle(id, Settled.CAME_THROUGH, Optional.empty()));
        }
        return settled.map(Optional.empty());
    }

    private Future<Optional<Settled>> missed(Call call, String caller, List<Call> others) {
        boolean heardSince = others.stream()
                .anyMatch(other -> other.isAnswered() && !other.start().isBefore(call.start()));
        return heardSince
                ? Future.succeededFuture(Optional.of(Settled.CAME_THROUGH))
                : backs.missed(call, caller).map(Optional.empty());
    }

    public Future<Optional<Call>> find(String id) {
        return shelf.read(CALL + id, Call.class);
    }

    /// The newest calls, newest first.
    public Future<List<Call>> latest() {
        return shelf.all(CALL, MOST_READ, Call.class)
                .map(found -> found.stream()
                        .sorted(Comparator.comparing(Call::start).reversed())
                        .toList());
    }

    /// The newest calls of one line, newest hour first.
    public Future<List<Call>> of(String caller) {
        return shelf.names("caller/" + Line.name(caller) + '/', MOST_OF_LINE).compose(this::all);
    }

    /// Those of these that are kept still.
    public Future<List<Call>> all(List<String> ids) {
        List<Call> calls = new ArrayList<>();
        Future<Void> read = Future.succeededFuture();
        for (String id : ids) {
            read = read.compose(_ -> find(id)).<Void>map(found -> {
                found.ifPresent(calls::add);
                return null;
            });
        }
        return read.map(calls);
    }

    /// Writes down what became of a call, which nobody is called back for any more; the first word counts, but a
    /// complaint counts always.
    public Future<Void> settle(String id, Settled how, Optional<ComplaintNumber> complaint) {
        return shelf.change(
                        CALL + id,
                        Call.class,
                        found -> found.filter(call -> call.settled().isEmpty() || complaint.isPresent())
                                .map(call -> call.settled(how, complaint.map(ComplaintNumber::value))))
                .compose(_ -> find(id))
                .compose(found -> found.filter(Call::isMissed)
                        .flatMap(Call::caller)
                        .filter(Line::isCallable)
                        .map(caller -> backs.over(caller, id::equals))
                        .orElseGet(Future::succeededFuture));
    }

    /// Who writes the words of a call down.
    public Claims claims() {
        return new Claims(shelf);
    }

    /// The caller was told number, key and what happens next; the first time counts.
    public Future<Void> told(String id) {
        Instant now = shelf.now();
        return shelf.change(
                CALL + id,
                Call.class,
                found -> found.filter(call -> call.told().isEmpty()).map(call -> call.told(now)));
    }

    /// Who is to be called back, the most urgent first.
    public Future<List<CallBack>> waiting() {
        return backs.all()
                .map(all ->
                        all.stream().sorted(Comparator.comparing(CallBack::due)).toList());
    }

    public Future<Optional<CallBack>> waiting(String id) {
        return backs.find(id);
    }

    /// A caller was called back in vain; they are tried again after half an hour.
    public Future<Void> triedInVain(CallBack back) {
        return backs.triedInVain(back.id());
    }

    /// A caller was called back, or cannot be.
    public Future<Void> calledBack(CallBack back, Settled how, Optional<ComplaintNumber> complaint) {
        Future<Void> settled = Future.succeededFuture();
        for (String id : back.calls()) {
            settled = settled.compose(_ -> settle(id, how, complaint));
        }
        return settled.compose(_ -> backs.over(back.caller(), back.calls()::contains));
    }

    /// How often an answer was tried to be told by telephone.
    public Future<Tries> triesOf(ComplaintNumber number, String reply) {
        return backs.triesOf(number.value(), reply);
    }

    /// An answer could not be told: nobody picked up.
    public Future<Void> triedInVain(ComplaintNumber number, String reply) {
        return backs.triedInVain(number.value(), reply);
    }
}
