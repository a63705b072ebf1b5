package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.RingName;

/// Calls by the exchange's events, in whatever order those come: what is told of one id is one call,
/// and each time something new is known of it the whole of it is told. In the channel's notebook, so
/// that a restart in the middle of a call loses nothing. One event after the other. Thread-safe.
final class LiveCalls {
    static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(20);
    private static final String NOTE = "live/";

    private final Inbox inbox;
    private final ChannelMemory memory;
    private final EndedCalls over;
    private final InstantSource clock;
    private final Runnable news;
    private Future<?> last = Future.succeededFuture();

    /// @param news told whenever a call begins, is taken or ends
    LiveCalls(Inbox inbox, ChannelMemory memory, InstantSource clock, Runnable news) {
        this.inbox = inbox;
        this.memory = memory;
        this.over = new EndedCalls(memory, clock);
        this.clock = clock;
        this.news = news;
    }

    /// Takes an event in; what there is to keep is on disk when this completes.
    Future<Accepted> take(CallBody.Said.Event event) {
        String key = LiveCall.key(event.body().text("id"));
        return inTurn(() -> swept().compose(_ -> happened(key, event))).onSuccess(_ -> news.run());
    }

    /// A whole record was kept: the call is over, whatever its events say or will say.
    ///
    /// @param id the exchange's; empty where only its hash is known, as of rows in files
    Future<Void> recorded(String id, CallRecord record) {
        return inTurn(() -> find(record.call()).compose(found -> {
                    if (found.isEmpty() && id.isEmpty()) {
                        return Future.succeededFuture();
                    }
                    CallNote told = CallNote.of(id, record, clock.instant());
                    return ended(record, found.map(before -> before.with(told)).orElse(told));
                }))
                .onSuccess(_ -> news.run());
    }

    /// The events may know the number, which the record does not have.
    private Future<Void> ended(CallRecord record, CallNote note) {
        boolean knowsMore = record.caller().isEmpty() && !note.call().caller().isEmpty();
        Future<?> told = knowsMore ? inbox.accept(note.record()) : Future.succeededFuture();
        return told.compose(_ -> putAway(record.call(), note));
    }

    /// Somebody at the desk takes a call that rings; the first one has it, on whatever node.
    ///
    /// @param name [LiveCall#name()]
    /// @return the call as it is now; empty where it is over
    Future<Optional<LiveCall>> claim(String name, String username) {
        return inTurn(() -> lasting(name, call -> call.taken(username)).map(found -> found.map(CallNote::call)))
                .onSuccess(_ -> news.run());
    }

    /// Somebody at the desk spoke with the caller, whatever the exchange says of it.
    Future<Accepted> spoken(String name, String username) {
        Instant now = clock.instant();
        return inTurn(() -> lasting(name, call -> call.taken(username))
                        .compose(found -> found.map(note ->
                                        tell(key(name), note.with(note.call().answered(now, username), now)))
                                .orElseGet(LiveCalls::again)))
                .onSuccess(_ -> news.run());
    }

    /// What is noted of a call that is not over, changed.
    private Future<Optional<CallNote>> lasting(String name, UnaryOperator<LiveCall> change) {
        Predicate<CallNote> isIt =
                note -> note.ended().isEmpty() && note.call().name().equals(name);
        return memory.change(
                        NOTE + key(name),
                        found -> found.map(CallNote::of)
                                .filter(isIt)
                                .map(note -> note.with(change.apply(note.call()), note.heard())
                                        .text()))
                .map(after -> after.map(CallNote::of).filter(isIt));
    }

    private static String key(String name) {
        return RingName.of(name).call();
    }

    private synchronized <T> Future<T> inTurn(Supplier<Future<T>> happening) {
        Future<T> next = last.transform(_ -> happening.get());
        last = next;
        return next;
    }

    private static Future<Accepted> again() {
        return Future.succeededFuture(new Accepted.Noted(true));
    }

    private Future<Optional<CallNote>> find(String key) {
        return memory.read(NOTE + key)
                .compose(found -> found.isPresent() ? Future.succeededFuture(found.map(CallNote::of)) : over.find(key));
    }

    /// What is known of the call; nothing where its id was another call's, which is over.
    private Future<Optional<CallNote>> before(String key, CallBody.Said.Event event) {
        return memory.read(NOTE + key)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture(found.map(CallNote::of))
                        : over.find(key)
                                .compose(ended -> ended.filter(note -> note.isFollowedBy(event))
                                        .map(_ -> over.forget(key).map(Optional.<CallNote>empty()))
                                        .orElseGet(() -> Future.succeededFuture(ended))));
    }

    private Future<Accepted> happened(String key, CallBody.Said.Event event) {
        Instant now = clock.instant();
        Instant at = event.body().time("at").orElse(now);
        return before(key, event).compose(found -> {
            CallNote note =
                    found.map(before -> before.with(event, at, now)).orElseGet(() -> CallNote.of(event, at, now));
            return found.filter(note::isSame).isPresent() ? again() : news(key, note, found.isPresent());
        });
    }

    /// What rings is shown, and kept when it is over. A call that was given up for missed does not ring
    /// again, whatever else is told of how it began.
    private Future<Accepted> news(String key, CallNote note, boolean known) {
        boolean rings = note.ended().isEmpty() && !note.isAnswered();
        Future<Boolean> gone = known ? over.find(key).map(Optional::isPresent) : Future.succeededFuture(false);
        return gone.compose(wasOver -> (rings && !wasOver) || (note.isTooLittle() && !wasOver)
                ? write(key, note).map(new Accepted.Noted())
                : tell(key, note));
    }

    /// What was answered is told at once, so that the operator finds it while the caller speaks.
    private Future<Accepted> tell(String key, CallNote note) {
        boolean lasts = note.isAnswered() && note.ended().isEmpty();
        return inbox.accept(note.record()).compose(accepted -> {
            if (accepted instanceof Accepted.Later) {
                return Future.succeededFuture(accepted);
            }
            Future<Void> noted = lasts ? write(key, note).compose(_ -> over.forget(key)) : putAway(key, note);
            return noted.map(accepted);
        });
    }

    /// Besides what another node wrote meanwhile: who took it has it still.
    private Future<Void> write(String key, CallNote note) {
        return memory.change(
                        NOTE + key,
                        found -> Optional.of(found.map(CallNote::of)
                                .map(note::with)
                                .orElse(note)
                                .text()))
                .mapEmpty();
    }

    private Future<Void> putAway(String key, CallNote note) {
        return over.keep(key, note).compose(_ -> memory.forget(NOTE + key));
    }

    /// Ends what cannot last any more: what rang is a missed call, and its caller is called back.
    Future<Void> sweep() {
        return inTurn(this::swept)
                .onSuccess(ended -> {
                    if (ended > 0) {
                        news.run();
                    }
                })
                .mapEmpty();
    }

    /// How many were ended.
    private Future<Integer> swept() {
        Instant now = clock.instant();
        return memory.startingWith(NOTE).compose(all -> {
            Future<Integer> ended = over.sweep().map(0);
            for (var entry : all.entrySet()) {
                CallNote note = CallNote.of(entry.getValue());
                String key = entry.getKey().substring(NOTE.length());
                if (note.isStale(now)) {
                    ended = ended.compose(
                            count -> (note.isAnswered() ? putAway(key, note) : tell(key, note)).map(count + 1));
                }
            }
            return ended;
        });
    }

    Future<List<LiveCall>> all() {
        Instant now = clock.instant();
        return memory.startingWith(NOTE)
                .map(all -> all.values().stream()
                        .map(CallNote::of)
                        .filter(note -> note.ended().isEmpty() && !note.isStale(now))
                        .map(CallNote::call)
                        .toList());
    }
}
