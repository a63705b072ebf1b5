package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.hub.channel.ChannelMemory;

/// Gives each short message its native id. SMPP has none, so the same words of the same sender to the
/// same address within [#WINDOW] are the same message handed over again, and afterwards a new one. What
/// was seen is in the notebook before the id is given out, many in one write, so that a crash changes
/// nothing. All calls on one context.
final class Seen {
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 200_000;
    private static final String PREFIX = "seen/";

    private final ChannelMemory memory;
    private final InstantSource time;
    private final Map<String, Sighting> byFingerprint = new HashMap<>();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private List<Waiting> waiting = new ArrayList<>();
    private boolean writing;

    /// Goes on over restarts, since a clock may show the same millisecond twice.
    private long counter;

    /// @param id complete when it is in the notebook
    private record Sighting(Batch batch, Future<String> id) {}

    private record Waiting(String fingerprint, Promise<String> id) {}

    /// What was written at once.
    private static final class Batch {
        final List<String> fingerprints = new ArrayList<>();
        String key = "";
        long at = Long.MAX_VALUE;
    }

    private Batch next = new Batch();

    Seen(ChannelMemory memory, InstantSource time) {
        this.memory = memory;
        this.time = time;
    }

    /// Takes up the notebook where an earlier run left it.
    Future<Void> load() {
        return memory.startingWith(PREFIX).map(notes -> {
            notes.forEach(this::remember);
            return null;
        });
    }

    /// The id of a message with this fingerprint, once that is durable.
    Future<String> id(String fingerprint) {
        @Nullable Sighting known = byFingerprint.get(fingerprint);
        if (known != null && isFresh(known.batch())) {
            return known.id();
        }
        Promise<String> promise = Promise.promise();
        next.fingerprints.add(fingerprint);
        byFingerprint.put(fingerprint, new Sighting(next, promise.future()));
        waiting.add(new Waiting(fingerprint, promise));
        write();
        return promise.future();
    }

    /// Forgets what is older than the window, or too much.
    void sweep() {
        while (!batches.isEmpty() && (!isFresh(batches.getFirst()) || byFingerprint.size() > MOST)) {
            Batch old = batches.removeFirst();
            old.fingerprints.forEach(fingerprint -> dropIfOf(old, fingerprint));
            var _ = memory.forget(old.key);
        }
    }

    private boolean isFresh(Batch batch) {
        return batch.at == Long.MAX_VALUE
                || time.instant().isBefore(Instant.ofEpochMilli(batch.at).plus(WINDOW));
    }

    private void write() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        writing = true;
        Batch batch = next;
        List<Waiting> now = waiting;
        next = new Batch();
        waiting = new ArrayList<>();
        batch.at = time.millis();
        batch.key = String.format(Locale.ROOT, "%s%015d-%06d", PREFIX, batch.at, counter++);
        var _ = memory.write(batch.key, String.join("\n", batch.fingerprints))
                .onSuccess(_ -> written(batch, now))
                .onFailure(failure -> failed(batch, now, failure));
    }

    private void written(Batch batch, List<Waiting> now) {
        batches.addLast(batch);
        now.forEach(one -> one.id().complete(name(one.fingerprint(), batch.at)));
        writing = false;
        write();
    }

    private void failed(Batch batch, List<Waiting> now, Throwable failure) {
        batch.fingerprints.forEach(fingerprint -> dropIfOf(batch, fingerprint));
        now.forEach(one -> one.id().fail(failure));
        writing = false;
        write();
    }

    private void dropIfOf(Batch batch, String fingerprint) {
        byFingerprint.computeIfPresent(fingerprint, (_, one) -> one.batch() == batch ? null : one);
    }

    private void remember(String key, String fingerprints) {
        Batch batch = new Batch();
        batch.key = key;
        batch.at = Long.parseLong(key.substring(PREFIX.length(), key.indexOf('-')));
        counter = Math.max(counter, Long.parseLong(key.substring(key.indexOf('-') + 1)) + 1);
        batch.fingerprints.addAll(fingerprints.lines().toList());
        batch.fingerprints.forEach(fingerprint -> byFingerprint.put(
                fingerprint, new Sighting(batch, Future.succeededFuture(name(fingerprint, batch.at)))));
        batches.addLast(batch);
    }

    private static String name(String fingerprint, long firstSeen) {
        return "sms-" + new Fingerprint().with(fingerprint).with(firstSeen).hex();
    }
}
