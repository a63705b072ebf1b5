package org.mediacenter.channel.common;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;

/// When a link is asked because somebody looks at it: not while it is being asked, not within a few seconds of its
/// last answer, and never so often that more than a tenth of what its provider still takes is gone. Thread-safe.
public final class Looking {
    /// Between two questions, however many people look.
    public static final Duration EVERY = Duration.ofSeconds(6);

    /// What takes longer counts as no answer, so that it is seen while people look.
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    /// How long a tenth lasts where the provider does not tell when its limit begins anew.
    private static final Duration UNTOLD = Duration.ofHours(1);

    private final InstantSource time;
    private Optional<Instant> asked = Optional.empty();
    private Optional<Share> share = Optional.empty();
    private boolean underWay;

    /// What was left when the looking began, and until when that counts.
    private record Share(long from, Instant until) {}

    public Looking(InstantSource time) {
        this.time = time;
    }

    /// The link said something without being asked for this.
    public synchronized void answered() {
        asked = Optional.of(time.instant());
    }

    /// When it was last asked, or last said something.
    public synchronized Optional<Instant> asked() {
        return asked;
    }

    /// Asks, where it may.
    ///
    /// @param room what the provider told of its limit, where it did
    /// @return when it is answered or has failed; at once where it is not asked; never fails
    public Future<Void> ask(Optional<HeadRoom> room, Supplier<Future<?>> question) {
        if (!begins(room)) {
            return Future.succeededFuture();
        }
        return Future.succeededFuture().compose(_ -> question.get()).transform(_ -> {
            ends();
            return Future.succeededFuture();
        });
    }

    private synchronized boolean begins(Optional<HeadRoom> room) {
        Instant now = time.instant();
        boolean lately = asked.filter(at -> at.plus(EVERY).isAfter(now)).isPresent();
        if (underWay || lately || !isWithin(room, now)) {
            return false;
        }
        asked = Optional.of(now);
        underWay = true;
        return true;
    }

    private synchronized void ends() {
        underWay = false;
    }

    private boolean isWithin(Optional<HeadRoom> told, Instant now) {
        share = share.filter(one -> one.until().isAfter(now));
        Optional<HeadRoom> room =
                told.filter(one -> one.until().map(now::isBefore).orElse(true));
        if (room.isEmpty()) {
            return true;
        }
        long left = room.get().left();
        Instant until = room.get().until().orElseGet(() -> now.plus(UNTOLD));
        share = share.filter(one -> left <= one.from()).or(() -> Optional.of(new Share(left, until)));
        return (left - 1) * 10 >= share.get().from() * 9;
    }
}
