package org.mediacenter.dashboard.citizen;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.TrackingKey;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Dossier;
import org.mediacenter.hub.limit.Allowance;

/// Opens a complaint's story to whoever has its number and its key.
///
/// A wrong key, an unknown number and nonsense look the same and take the same time: a refusal waits
/// until a fixed time after the request. A key has 96 random bits; tries are limited per address so that
/// guessing costs the city nothing, generously, since a mobile operator has many people behind one. A
/// right key gives its try back.
final class Keyhole {
    private static final long REFUSAL_NANOS = TimeUnit.MILLISECONDS.toNanos(600);
    private static final long AGAIN_MILLIS = 100;
    private static final int REMEMBERED = 50_000;

    private final Vertx vertx;
    private final Complaints complaints;
    private final Allowance perAddress;

    Keyhole(Vertx vertx, Complaints complaints, InstantSource clock) {
        this.vertx = vertx;
        this.complaints = complaints;
        this.perAddress = new Allowance(clock, 60, Duration.ofSeconds(2), REMEMBERED);
    }

    /// What is seen through it.
    sealed interface View {
        record Seen(Dossier dossier) implements View {}

        record Nothing() implements View {}

        record TooOften(Duration after) implements View {}
    }

    Future<View> look(String typedNumber, String typedKey, String address) {
        Optional<Duration> wait = perAddress.take(address);
        if (wait.isPresent()) {
            return Future.succeededFuture(new View.TooOften(wait.get()));
        }
        long started = System.nanoTime();
        Optional<ComplaintNumber> number = ComplaintNumber.parse(typedNumber);
        Future<Optional<Dossier>> found =
                number.map(one -> find(one, started, 0)).orElse(Future.succeededFuture(Optional.empty()));
        return found.compose(dossier -> {
            if (dossier.filter(opened -> fits(opened.trackingKey(), typedKey)).isEmpty()) {
                return refused(started);
            }
            perAddress.giveBack(address);
            return Future.succeededFuture(new View.Seen(dossier.get()));
        });
    }

    /// What was accepted a moment ago may not be opened yet: it is looked for as long as a refusal takes anyway.
    ///
    /// @param slowest nanoseconds the slowest look took so far
    private Future<Optional<Dossier>> find(ComplaintNumber number, long started, long slowest) {
        long from = System.nanoTime();
        return complaints.dossier(number).compose(found -> {
            long slow = Math.max(slowest, System.nanoTime() - from);
            return found.isPresent() || isOver(started, slow)
                    ? Future.succeededFuture(found)
                    : vertx.timer(AGAIN_MILLIS, TimeUnit.MILLISECONDS).compose(_ -> find(number, started, slow));
        });
    }

    /// Whether one more look, though it take twice as long as any before, would make a refusal late: that would tell a
    /// number nobody has from one with another key.
    private static boolean isOver(long started, long slowest) {
        return System.nanoTime() - started
                > REFUSAL_NANOS - TimeUnit.MILLISECONDS.toNanos(2 * AGAIN_MILLIS) - 2 * slowest;
    }

    private static boolean fits(TrackingKey key, String typed) {
        return key.opens(typed.strip());
    }

    private Future<View> refused(long started) {
        long left = REFUSAL_NANOS - (System.nanoTime() - started);
        Promise<View> refusal = Promise.promise();
        vertx.setTimer(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)), _ -> refusal.complete(new View.Nothing()));
        return refusal.future();
    }
}
