package org.mediacenter.hub.pulse;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what each channel hears, hour by hour, for all nodes together; what was counted in the last
/// minutes before a crash is missing, which alarms too late rather than wrongly. Thread-safe.
public final class Pulse {
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final long WRITE_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final int TRIES = 5;

    private final Vertx vertx;
    private final Store store;
    private final InstantSource clock;
    private final Instant started;
    private final Map<String, Beats> beats = new ConcurrentHashMap<>();
    private final LastTimes lastTimes;
    private OptionalLong timer = OptionalLong.empty();

    public Pulse(Vertx vertx, Store store, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
        this.started = clock.instant();
        this.lastTimes = new LastTimes(vertx, store, clock);
    }

    /// What this node heard of one channel and has not written yet, and what is known of it.
    private static final class Beats {
        private final Map<Long, Integer> unwritten = new HashMap<>();
        private Rhythm known;

        Beats(Rhythm known) {
            this.known = known;
        }

        synchronized void heard(Instant at) {
            unwritten.merge(Rhythm.hour(at), 1, Integer::sum);
        }

        synchronized Map<Long, Integer> take() {
            Map<Long, Integer> taken = Map.copyOf(unwritten);
            unwritten.clear();
            return taken;
        }

        synchronized void putBack(Map<Long, Integer> taken) {
            taken.forEach((hour, count) -> unwritten.merge(hour, count, Integer::sum));
        }

        synchronized void isKnown(Rhythm rhythm) {
            known = rhythm;
        }

        synchronized boolean isQuiet(Instant since, Instant now) {
            return known.isQuiet(since, now);
        }
    }

    /// How a channel does.
    ///
    /// @param last when a message of it was last kept, by whatever node
    /// @param lag how long that message was under way, where the channel says when it was written
    /// @param quiet whether it has been silent for longer than is usual at these hours
    public record Beat(Optional<Instant> last, Optional<Duration> lag, boolean quiet) {}

    /// A message was kept.
    public void heard(String channel, Optional<Instant> writtenAt) {
        Instant at = clock.instant();
        beats(channel).heard(at);
        lastTimes.kept(
                channel,
                at,
                writtenAt.map(written -> Duration.between(written, at)).filter(late -> !late.isNegative()));
    }

    /// How the channel does now; silence counts from the last message any node kept, or the start of this node: where
    /// several hear, each hears its share only.
    public Beat of(String channel) {
        Trace kept = lastTimes.kept(channel);
        Instant since = kept.in().filter(started::isBefore).orElse(started);
        return new Beat(kept.in(), kept.lag(), beats(channel).isQuiet(since, clock.instant()));
    }

    /// When each channel and link last heard and said something.
    public LastTimes lastTimes() {
        return lastTimes;
    }

    /// Reads what is known of these channels, and writes down what is heard every five minutes.
    public Future<Void> start(List<Channel> channels) {
        channels.forEach(channel -> beats(channel.name()));
        timer = OptionalLong.of(vertx.setPeriodic(WRITE_MILLIS, _ -> write()));
        return Future.join(write(), lastTimes.start(channels)).mapEmpty();
    }

    /// Writes down what was heard.
    public Future<Void> stop() {
        timer.ifPresent(vertx::cancelTimer);
        return Future.join(write(), lastTimes.stop()).mapEmpty();
    }

    private Beats beats(String channel) {
        return beats.computeIfAbsent(channel, _ -> new Beats(Rhythm.beginning(clock.instant())));
    }

    private Future<Void> write() {
        return Future.join(beats.entrySet().stream()
                        .map(one -> write(one.getKey(), one.getValue()))
                        .toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Void> write(String channel, Beats mine) {
        Map<Long, Integer> taken = mine.take();
        return add(channel, taken, TRIES)
                .onSuccess(mine::isKnown)
                .onFailure(cause -> {
                    mine.putBack(taken);
                    log.warn(
                            "what a channel heard was not counted yet [channel={}, reason={}]",
                            channel,
                            cause.getMessage());
                })
                .mapEmpty();
    }

    private Future<Rhythm> add(String channel, Map<Long, Integer> taken, int tries) {
        Instant now = clock.instant();
        return store.document(Shelf.PULSE, channel, now).compose(found -> {
            Rhythm sum = found.map(Pulse::read)
                    .orElseGet(() -> Rhythm.beginning(now))
                    .plus(taken, now);
            long version = found.map(Document::version).orElse(0L);
            if (taken.isEmpty() && found.isPresent()) {
                return Future.succeededFuture(sum);
            }
            return store.put(new Document(Shelf.PULSE, channel, bytes(sum), version, Optional.empty()))
                    .compose(put -> switch (put) {
                        case Putting.Done _ -> Future.succeededFuture(sum);
                        case Putting.Conflict _ when tries > 1 -> add(channel, taken, tries - 1);
                        case Putting.Conflict _ -> Future.failedFuture("other nodes write all the time");
                    });
        });
    }

    private static byte[] bytes(Rhythm rhythm) {
        JsonObject hours = new JsonObject();
        rhythm.hours().forEach((hour, count) -> hours.put(Long.toString(hour), count));
        return new JsonObject()
                .put("began", rhythm.began().toString())
                .put("hours", hours)
                .encode()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Rhythm read(Document document) {
        JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
        TreeMap<Long, Integer> hours = new TreeMap<>();
        json.getJsonObject("hours").forEach(one -> hours.put(Long.parseLong(one.getKey()), (Integer) one.getValue()));
        return new Rhythm(Instant.parse(json.getString("began")), hours);
    }
}
