package org.mediacenter.channel.x;

import io.vertx.core.Future;
import java.util.TreeSet;
import org.mediacenter.hub.channel.ChannelMemory;

/// The threads the city began, in which everybody has a matter of their own; known from the first direct
/// answer to one, and kept over a restart. Only the latest are kept. Thread-safe.
final class OwnThreads {
    private static final String PREFIX = "own-thread:";
    private static final int MOST = 500;
    private final ChannelMemory memory;
    private final TreeSet<String> known = new TreeSet<>(Ids.BY_AGE);

    OwnThreads(ChannelMemory memory) {
        this.memory = memory;
    }

    /// Reads what is known.
    Future<Void> load() {
        return memory.startingWith(PREFIX).map(notes -> {
            synchronized (known) {
                notes.keySet().forEach(key -> known.add(key.substring(PREFIX.length())));
            }
            return null;
        });
    }

    boolean has(String thread) {
        synchronized (known) {
            return known.contains(thread);
        }
    }

    /// Keeps one durably.
    Future<Void> note(String thread) {
        synchronized (known) {
            if (known.contains(thread)) {
                return Future.succeededFuture();
            }
        }
        return memory.write(PREFIX + thread, "").compose(_ -> added(thread));
    }

    private Future<Void> added(String thread) {
        synchronized (known) {
            known.add(thread);
            return known.size() <= MOST ? Future.succeededFuture() : memory.forget(PREFIX + known.pollFirst());
        }
    }
}
