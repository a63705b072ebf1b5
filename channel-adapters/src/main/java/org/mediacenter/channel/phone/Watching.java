package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.mediacenter.channel.common.Blocking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the folders every few seconds, one look at a time, off the event loop; and counts what is in
/// hand, so that closing can wait for it. Thread-safe.
final class Watching {
    private static final Logger log = LoggerFactory.getLogger(Watching.class);
    private static final long LOOK_MILLIS = 2_000;
    private static final Duration LONGEST_LOOK = Duration.ofHours(6);

    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger inHand = new AtomicInteger();
    private final Promise<Void> emptied = Promise.promise();
    private volatile boolean stopped;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Runnable cancel = () -> {};
    private volatile Runnable cancelTurns = () -> {};

    /// @param looks each says why a folder could not be read to its end
    /// @param handedOver where a command leaves files
    void start(
            Vertx vertx,
            List<Supplier<Optional<String>>> looks,
            Optional<HandedOver> handedOver,
            BiFunction<CallFormat, List<CallFile.Refused>, CallFile> readers) {
        if (looks.isEmpty() && handedOver.isEmpty()) {
            return;
        }
        Blocking blocking = new Blocking(vertx, 1, 1);
        Runnable look = () -> {
            trouble =
                    looks.stream().map(Supplier::get).flatMap(Optional::stream).findFirst();
            handedOver.ifPresent(folder -> folder.look(readers));
        };
        long timer = vertx.setPeriodic(0, LOOK_MILLIS, _ -> begin(blocking, look));
        cancel = () -> vertx.cancelTimer(timer);
    }

    /// Does something at once and again and again, until this stops.
    void every(Vertx vertx, Duration pause, Supplier<Future<Void>> turn) {
        long timer = vertx.setPeriodic(0, pause.toMillis(), _ -> {
            if (!stopped) {
                counted(turn.get()).onFailure(cause -> log.warn("calls could not be looked after", cause));
            }
        });
        cancelTurns = () -> vertx.cancelTimer(timer);
    }

    private void begin(Blocking blocking, Runnable look) {
        if (stopped || !looking.compareAndSet(false, true)) {
            return;
        }
        Future<Void> looked = blocking.call(Duration.ofSeconds(1), LONGEST_LOOK, () -> {
                    look.run();
                    return true;
                })
                .mapEmpty();
        counted(looked)
                .onFailure(cause -> log.warn("call records could not be read", cause))
                .onComplete(_ -> looking.set(false));
    }

    /// The same future, waited for when this stops.
    <T> Future<T> counted(Future<T> work) {
        inHand.incrementAndGet();
        return work.onComplete(_ -> {
            if (inHand.decrementAndGet() == 0 && stopped) {
                emptied.tryComplete();
            }
        });
    }

    /// Why the exchange's folder could not be read last time.
    Optional<String> trouble() {
        return trouble;
    }

    Future<Void> stop() {
        stopped = true;
        cancel.run();
        cancelTurns.run();
        if (inHand.get() == 0) {
            emptied.tryComplete();
        }
        return emptied.future();
    }
}
