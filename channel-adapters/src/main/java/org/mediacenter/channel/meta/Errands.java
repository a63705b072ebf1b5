package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.hub.channel.ChannelMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must still be asked for, in the channel's notebook: noted before Meta is told yes, so that a crash loses
/// none of it, and tried again every half minute until it is done. Thread-safe.
final class Errands {
    private static final Logger log = LoggerFactory.getLogger(Errands.class);
    private static final String PREFIX = "ask:";
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Function<String, Future<Boolean>> run;
    private final Map<String, String> open = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile Optional<ChannelMemory> memory = Optional.empty();
    private volatile long timer = -1;

    /// @param run does one; true when it need not be done again
    Errands(Vertx vertx, Function<String, Future<Boolean>> run) {
        this.vertx = vertx;
        this.run = run;
    }

    /// Goes on with what was noted before.
    Future<Void> open(ChannelMemory opened) {
        memory = Optional.of(opened);
        return opened.startingWith(PREFIX).map(notes -> {
            open.putAll(notes);
            timer = vertx.setPeriodic(1, PAUSE.toMillis(), _ -> open.keySet().forEach(this::attempt));
            return null;
        });
    }

    /// Completes when it is noted durably, and begins with it.
    Future<Void> note(String nativeId, String raw) {
        String key = PREFIX + new Fingerprint().with(nativeId).hex();
        return memory.orElseThrow().write(key, raw).onSuccess(_ -> {
            open.put(key, raw);
            attempt(key);
        });
    }

    void close() {
        vertx.cancelTimer(timer);
    }

    private void attempt(String key) {
        Optional<String> raw = Optional.ofNullable(open.get(key));
        if (raw.isPresent() && running.add(key)) {
            Future<?> _ = run.apply(raw.get())
                    .compose(done -> done ? forget(key) : Future.succeededFuture())
                    .onFailure(failure -> log.warn("asking meta failed, tried again [{}]", failure.toString()))
                    .onComplete(_ -> running.remove(key));
        }
    }

    private Future<Void> forget(String key) {
        return memory.orElseThrow().forget(key).onSuccess(_ -> open.remove(key));
    }
}
