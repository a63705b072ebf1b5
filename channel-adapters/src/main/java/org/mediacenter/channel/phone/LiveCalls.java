package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.CallRecord.Disposition;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbox;

/// Calls that last, from the exchange's events; in the channel's notebook, so that a restart in the middle of
/// a call loses nothing. One event after the other. Thread-safe.
final class LiveCalls {
    private static final String NOTE = "live/";
    /// A call of which nothing more was heard is forgotten.
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Inbox inbox;
    private final ChannelMemory memory;
    private final InstantSource clock;
    private Future<Accepted> last = Future.succeededFuture(new Accepted.Noted());

    LiveCalls(Inbox inbox, ChannelMemory memory, InstantSource clock) {
        this.inbox = inbox;
        this.memory = memory;
        this.clock = clock;
    }

    /// Takes an event in; what there is to keep is on disk when this completes.
    synchronized Future<Accepted> take(CallBody.Said.Event event) {
        last = last.transform(_ -> happened(event));
        return last;
    }

    private Future<Accepted> happened(CallBody.Said.Event event) {
        String key =
                NOTE + new Fingerprint().with(event.body().text("id")).hex().substring(0, 24);
        Instant at = event.body().time("at").orElse(clock.instant());
        return memory.read(key).compose(found -> {
            Optional<LiveCall> call = found.map(LiveCall::of);
            return switch (event.name()) {
                case "newCall" -> call.isPresent() ? again() : begin(key, event.body(), at);
                case "answer" -> answer(key, call.orElseGet(() -> LiveCall.of(event.body(), at)), event.body(), at);
                default ->
                    call.map(lasting -> end(key, lasting, event.body(), at)).orElseGet(LiveCalls::again);
            };
        });
    }

    private static Future<Accepted> again() {
        return Future.succeededFuture(new Accepted.Noted(true));
    }

    private Future<Accepted> begin(String key, CallBody event, Instant at) {
        Instant start = event.time("start").orElse(at);
        return sweep().compose(_ -> memory.write(key, LiveCall.of(event, start).text()))
                .map(new Accepted.Noted());
    }

    /// What was answered is told at once, so that the operator finds it while the caller speaks.
    private Future<Accepted> answer(String key, LiveCall call, CallBody event, Instant at) {
        LiveCall answered = call.answered(at, event.text("operator"));
        return memory.write(key, answered.text())
                .compose(_ -> inbox.accept(answered.record(Disposition.ANSWERED, Optional.empty(), "")));
    }

    private Future<Accepted> end(String key, LiveCall call, CallBody event, Instant at) {
        Disposition how = call.answered().isPresent()
                ? Disposition.ANSWERED
                : event.end(false).filter(end -> end != Disposition.ANSWERED).orElse(Disposition.MISSED);
        return inbox.accept(call.record(how, Optional.of(at), event.text("recording")))
                .compose(accepted -> accepted instanceof Accepted.Later
                        ? Future.succeededFuture(accepted)
                        : memory.forget(key).map(accepted));
    }

    private Future<Void> sweep() {
        Instant oldest = clock.instant().minus(LONGEST);
        return memory.startingWith(NOTE).compose(all -> {
            List<Future<Void>> gone = all.entrySet().stream()
                    .filter(entry -> LiveCall.of(entry.getValue()).start().isBefore(oldest))
                    .map(Map.Entry::getKey)
                    .map(memory::forget)
                    .toList();
            return Future.join(gone).mapEmpty();
        });
    }

    Future<List<LiveCall>> all() {
        return memory.startingWith(NOTE)
                .map(all -> all.values().stream().map(LiveCall::of).toList());
    }
}
