package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mediacenter.hub.channel.ChannelMemory;

/// Calls that are over, remembered for a day so that what is told of them late is known for what it is:
/// an event sent twice, or one that was overtaken. An exchange may use an id again after that, and before where
/// the beginning tells that it is another call. In the channel's notebook. Not for two callers at once.
final class EndedCalls {
    private static final String NOTE = "over/";
    private static final Duration KEPT = Duration.ofHours(24);
    /// Twenty times what a busy desk takes in a day; beyond them the oldest go first.
    private static final int MOST = 10_000;

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final ChannelMemory memory;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    EndedCalls(ChannelMemory memory, InstantSource clock) {
        this.memory = memory;
        this.clock = clock;
    }

    Future<Optional<CallNote>> find(String name) {
        Instant oldest = clock.instant().minus(KEPT);
        return memory.read(NOTE + name)
                .map(found ->
                        found.map(CallNote::of).filter(note -> note.heard().isAfter(oldest)));
    }

    Future<Void> keep(String name, CallNote note) {
        return memory.write(NOTE + name, note.text());
    }

    Future<Void> forget(String name) {
        return memory.forget(NOTE + name);
    }

    /// Forgets what is too old, once an hour.
    Future<Void> sweep() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return Future.succeededFuture();
        }
        next = now.plus(BETWEEN_SWEEPS);
        return memory.startingWith(NOTE).compose(all -> {
            List<Map.Entry<String, Instant>> notes = new ArrayList<>();
            all.forEach(
                    (key, text) -> notes.add(Map.entry(key, CallNote.of(text).heard())));
            notes.sort(Map.Entry.<String, Instant>comparingByValue().reversed());
            List<Future<Void>> gone = new ArrayList<>();
            for (int i = 0; i < notes.size(); i++) {
                if (i >= MOST || !notes.get(i).getValue().plus(KEPT).isAfter(now)) {
                    gone.add(memory.forget(notes.get(i).getKey()));
                }
            }
            return Future.join(gone).mapEmpty();
        });
    }
}
