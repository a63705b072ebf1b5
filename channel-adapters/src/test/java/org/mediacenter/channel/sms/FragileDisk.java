package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;

/// An inbox and a notebook whose writes take time, fail, and may or may not have reached the disk when
/// the process is killed.
final class FragileDisk implements Inbox, ChannelMemory {
    private static final ComplaintNumber NUMBER = ComplaintNumber.random(new SecureRandom());
    private static final TrackingKey KEY = TrackingKey.random(new SecureRandom());

    private final Random random;
    private final TreeMap<String, String> notes = new TreeMap<>();
    private final Map<String, String> messages = new LinkedHashMap<>();
    private final List<Write<?>> running = new ArrayList<>();
    private boolean troubled = true;

    /// Something on its way to the disk.
    private record Write<T>(Supplier<T> apply, Promise<T> promise) {
        void finish() {
            promise.complete(apply.get());
        }
    }

    FragileDisk(Random random) {
        this.random = random;
    }

    @Override
    public Future<Accepted> accept(Inbound inbound) {
        InboundMessage message = (InboundMessage) inbound;
        if (troubled && random.nextInt(8) == 0) {
            return Future.succeededFuture(new Accepted.Later(Duration.ofSeconds(1), "busy"));
        }
        return later(() -> messages.putIfAbsent(message.nativeId(), message.text()) == null
                ? new Accepted.Kept(NUMBER, KEY, Instant.EPOCH)
                : new Accepted.Duplicate(NUMBER, KEY, Instant.EPOCH, ""));
    }

    @Override
    public Future<Optional<String>> read(String key) {
        return Future.succeededFuture(Optional.ofNullable(notes.get(key)));
    }

    @Override
    public Future<SortedMap<String, String>> startingWith(String prefix) {
        return Future.succeededFuture(new TreeMap<>(notes.subMap(prefix, prefix + Character.MAX_VALUE)));
    }

    @Override
    public Future<Void> write(String key, String value) {
        if (troubled && random.nextInt(8) == 0) {
            return Future.failedFuture("disk full");
        }
        return later(() -> {
                    notes.put(key, value);
                    return true;
                })
                .mapEmpty();
    }

    @Override
    public Future<Optional<String>> change(String key, UnaryOperator<Optional<String>> change) {
        return read(key)
                .compose(
                        before -> write(key, change.apply(before).orElseThrow()).compose(_ -> read(key)));
    }

    @Override
    public Future<Void> forget(String key) {
        return later(() -> {
                    notes.remove(key);
                    return true;
                })
                .mapEmpty();
    }

    /// Finishes one of the writes that are on their way.
    void finishOne() {
        if (!running.isEmpty()) {
            running.remove(random.nextInt(running.size())).finish();
        }
    }

    void finishAll() {
        while (!running.isEmpty()) {
            finishOne();
        }
    }

    /// The process is gone: what was on its way is on disk or not, and nobody hears of it.
    void crash() {
        List<Write<?>> lost = List.copyOf(running);
        running.clear();
        lost.stream().filter(_ -> random.nextBoolean()).forEach(write -> {
            var _ = write.apply().get();
        });
    }

    /// No more trouble from now on.
    void recovers() {
        troubled = false;
    }

    /// The texts that were kept.
    List<String> kept() {
        return List.copyOf(messages.values());
    }

    private <T> Future<T> later(Supplier<T> apply) {
        Promise<T> promise = Promise.promise();
        running.add(new Write<>(apply, promise));
        return promise.future();
    }
}
