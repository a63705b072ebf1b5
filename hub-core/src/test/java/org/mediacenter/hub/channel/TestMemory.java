package org.mediacenter.hub.channel;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// A notebook in memory that outlives the channel it was given to, as a durable one does.
/// Thread-safe.
public final class TestMemory implements ChannelMemory {
    private final TreeMap<String, String> notes = new TreeMap<>();

    @Override
    public synchronized Future<Optional<String>> read(String key) {
        return Future.succeededFuture(Optional.ofNullable(notes.get(key)));
    }

    @Override
    public synchronized Future<SortedMap<String, String>> startingWith(String prefix) {
        return Future.succeededFuture(new TreeMap<>(notes.subMap(prefix, prefix + Character.MAX_VALUE)));
    }

    @Override
    public synchronized Future<Void> write(String key, String value) {
        notes.put(key, value);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
        Optional<String> before = Optional.ofNullable(notes.get(key));
        Optional<String> after = change.apply(before);
        after.ifPresent(value -> notes.put(key, value));
        return Future.succeededFuture(after.or(() -> before));
    }

    @Override
    public synchronized Future<Void> forget(String key) {
        notes.remove(key);
        return Future.succeededFuture();
    }

    /// Everything that stands in it.
    public synchronized SortedMap<String, String> notes() {
        return new TreeMap<>(notes);
    }
}
