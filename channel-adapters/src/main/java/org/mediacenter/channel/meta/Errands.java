package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.hub.channel.ChannelMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must still be asked for, in the channel's notebook: noted before Meta is told yes, so that a crash loses
/// none of it. A few are tried at a time, each again after a growing wait, for two days. Thread-safe.
final class Errands {
    private static final Logger log = LoggerFactory.getLogger(Errands.class);
    private static final String PREFIX = "ask:";

    private final Vertx vertx;
    private final Function<String, Future<Boolean>> run;
    private final Function<String, Future<Boolean>> giveUp;
    private final InstantSource time;
    private final RandomGenerator random;
    private final Pace pace;
    private final Map<String, Errand> open = new ConcurrentHashMap<>();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int running;
    private volatile boolean closed;
    private volatile Optional<ChannelMemory> memory = Optional.empty();

    /// How hard it tries.
    ///
    /// @param atOnce so many together
    /// @param first the wait before the second try
    /// @param longest the longest wait
    /// @param longEnough from then on one that fails is given up
    record Pace(int atOnce, Duration first, Duration longest, Duration longEnough) {
        static final Pace USUAL = new Pace(4, Duration.ofSeconds(30), Duration.ofMinutes(30), Duration.ofDays(2));
    }

    /// One thing to ask for, since when, and how long it waits between two tries.
    private record Errand(Instant since, String raw, Backoff backoff) {}

    /// @param run does one; true when it need not be done again
    /// @param giveUp what becomes of one that could not be done for long; true when it is done with
    /// @param random spreads the waits between tries
    Errands(
            Vertx vertx,
            Function<String, Future<Boolean>> run,
            Function<String, Future<Boolean>> giveUp,
            InstantSource time,
            RandomGenerator random,
            Pace pace) {
        this.vertx = vertx;
        this.run = run;
        this.giveUp = giveUp;
        this.time = time;
        this.random = random;
        this.pace = pace;
    }

    /// Goes on with what was noted before.
    Future<Void> open(ChannelMemory opened) {
        memory = Optional.of(opened);
        return opened.startingWith(PREFIX).map(notes -> {
            notes.forEach((key, note) -> begin(key, errand(note)));
            return null;
        });
    }

    /// Completes when it is noted durably, and begins with it.
    Future<Void> note(String nativeId, String raw) {
        String key = PREFIX + new Fingerprint().with(nativeId).hex();
        if (open.containsKey(key)) {
            return Future.succeededFuture();
        }
        String note = time.instant().getEpochSecond() + " " + raw;
        return memory.orElseThrow().write(key, note).onSuccess(_ -> begin(key, errand(note)));
    }

    void close() {
        closed = true;
    }

    private Errand errand(String note) {
        String seconds = note.substring(0, Math.max(0, note.indexOf(' ')));
        Backoff backoff = new Backoff(pace.first(), pace.longest(), random);
        return seconds.matches("[0-9]{1,12}")
                ? new Errand(
                        Instant.ofEpochSecond(Long.parseLong(seconds)), note.substring(seconds.length() + 1), backoff)
                : new Errand(time.instant(), note, backoff);
    }

    private void begin(String key, Errand errand) {
        if (open.putIfAbsent(key, errand) == null) {
            queue(key);
        }
    }

    private void queue(String key) {
        synchronized (waiting) {
            waiting.add(key);
        }
        next();
    }

    private void next() {
        for (Optional<String> key = due(); key.isPresent(); key = due()) {
            attempt(key.get(), Optional.ofNullable(open.get(key.get())).orElseThrow());
        }
    }

    private Optional<String> due() {
        synchronized (waiting) {
            Optional<String> key =
                    closed || running >= pace.atOnce() ? Optional.empty() : Optional.ofNullable(waiting.poll());
            running += key.isPresent() ? 1 : 0;
            return key;
        }
    }

    private void attempt(String key, Errand errand) {
        Future<?> _ = Future.succeededFuture()
                .compose(_ -> run.apply(errand.raw()))
                .otherwise(failure -> failed(failure))
                .compose(done ->
                        done || !isLongEnough(errand) ? Future.succeededFuture(done) : giveUp.apply(errand.raw()))
                .compose(done -> done ? forget(key).map(true) : Future.succeededFuture(false))
                .otherwise(failure -> failed(failure))
                .onSuccess(done -> after(key, errand, done));
    }

    private static boolean failed(Throwable failure) {
        log.warn("asking meta failed, tried again [{}]", failure.toString());
        return false;
    }

    private boolean isLongEnough(Errand errand) {
        return errand.since().plus(pace.longEnough()).isBefore(time.instant());
    }

    private Future<Void> forget(String key) {
        return memory.orElseThrow().forget(key).onSuccess(_ -> open.remove(key));
    }

    private void after(String key, Errand errand, boolean done) {
        synchronized (waiting) {
            running--;
        }
        if (!done && !closed) {
            Duration wait = errand.backoff().fails(time.instant());
            vertx.setTimer(Math.max(1, wait.toMillis()), _ -> queue(key));
        }
        vertx.runOnContext(_ -> next());
    }
}
