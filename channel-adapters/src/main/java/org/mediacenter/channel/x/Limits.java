package org.mediacenter.channel.x;

import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mediacenter.hub.channel.LinkHealth.HeadRoom;

/// How much X still takes, for each kind of request, from the headers of its answers
/// ([rate limits](https://docs.x.com/x-api/fundamentals/rate-limits)). Thread-safe.
final class Limits {
    /// X counts in quarters of an hour.
    private static final Duration USUAL = Duration.ofMinutes(15);

    private final Map<Use, HeadRoom> known = new ConcurrentHashMap<>();

    /// What is counted by itself.
    enum Use {
        ACCOUNT,
        MENTIONS,
        DIRECT_READ,
        POST,
        DIRECT_SEND,
        MEDIA
    }

    /// Takes note of an answer.
    void seen(Use use, int status, MultiMap headers, Instant now) {
        Optional<HeadRoom> shortly = headRoom(headers, "x-rate-limit-");
        Optional<HeadRoom> daily = headRoom(headers, "x-user-limit-24hour-");
        Optional<HeadRoom> tightest = daily.filter(day -> day.left() == 0).or(() -> shortly);
        if (status == 429) {
            Instant until =
                    tightest.flatMap(HeadRoom::until).filter(now::isBefore).orElseGet(() -> now.plus(USUAL));
            long of = tightest.map(HeadRoom::of).orElse(1L);
            known.put(use, new HeadRoom(0, of, Optional.of(until)));
        } else {
            tightest.ifPresent(room -> known.put(use, room));
        }
    }

    /// How long to wait before so many more requests; empty where they may be made now.
    Optional<Duration> wait(Use use, int requests, Instant now) {
        return Optional.ofNullable(known.get(use))
                .filter(room -> room.left() < Math.min(requests, room.of()))
                .flatMap(HeadRoom::until)
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until).plusSeconds(1));
    }

    /// How much of this kind X still takes, where it said so.
    Optional<HeadRoom> room(Use use) {
        return Optional.ofNullable(known.get(use));
    }

    /// The kind of request of which the smallest share is left.
    Optional<HeadRoom> tightest(Instant now) {
        return known.values().stream()
                .filter(room -> room.until().filter(now::isBefore).isPresent())
                .min(Comparator.comparingDouble(room -> (double) room.left() / Math.max(1, room.of())));
    }

    private static Optional<HeadRoom> headRoom(MultiMap headers, String prefix) {
        Optional<Long> left = number(headers, prefix + "remaining");
        Optional<Long> of = number(headers, prefix + "limit");
        return left.isPresent() && of.isPresent()
                ? Optional.of(new HeadRoom(
                        left.get(), of.get(), number(headers, prefix + "reset").flatMap(Limits::instant)))
                : Optional.empty();
    }

    private static Optional<Instant> instant(long seconds) {
        try {
            return Optional.of(Instant.ofEpochSecond(seconds));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(MultiMap headers, String name) {
        @Nullable String value = headers.get(name);
        try {
            return value == null ? Optional.empty() : Optional.of(Long.parseLong(value.strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
