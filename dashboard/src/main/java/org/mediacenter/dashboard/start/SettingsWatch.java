package org.mediacenter.dashboard.start;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mediacenter.dashboard.channels.ChannelSettings;
import org.mediacenter.hub.Hub;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the channels' settings while the hub runs: reads file, environment and files of secrets again every few
/// seconds and opens anew the channels whose settings changed, and only those. What is read twice alike counts, so
/// that a file is never taken half written. Settings that cannot be used change nothing: they are said once in the
/// log, and on the channel page for as long as they stand there.
final class SettingsWatch implements ChannelSettings {
    private static final Logger log = LoggerFactory.getLogger(SettingsWatch.class);

    /// Between one look and the next; two of them are within ten seconds.
    static final Duration USUAL_PAUSE = Duration.ofSeconds(4);

    private static final long LONGEST_STOP_SECONDS = 4;

    private final Vertx vertx;
    private final Supplier<SettingsReading> reading;
    private final List<FollowedGroup> groups;
    private final Hub hub;
    private final Duration pause;
    private HubSettings.Channels seen;
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private volatile List<Problem> refused = List.of();
    private volatile List<Problem> lacking = List.of();
    private Future<Void> underWay = Future.succeededFuture();
    private Optional<Long> timer = Optional.empty();
    private volatile boolean stopped;

    /// @param begun what the channels were made from
    /// @param pause between one look and the next
    SettingsWatch(
            Vertx vertx,
            SettingsReading.Good begun,
            Supplier<SettingsReading> reading,
            List<ChannelGroup> groups,
            Hub hub,
            InstantSource clock,
            Duration pause) {
        this.vertx = vertx;
        this.reading = reading;
        this.groups = groups.stream()
                .map(group -> new FollowedGroup(group, begun, clock))
                .toList();
        this.hub = hub;
        this.pause = pause;
        this.seen = begun.settings().channels();
        this.named.addAll(NamedDoors.of(begun));
        refuse(List.of());
    }

    @Override
    public List<Problem> refused() {
        return refused;
    }

    @Override
    public List<Problem> lacking() {
        return lacking;
    }

    @Override
    public boolean name(String path) {
        return named.contains(path);
    }

    void begin() {
        timer = Optional.of(vertx.setTimer(pause.toMillis(), _ -> look().onComplete(_ -> again())));
    }

    private synchronized void again() {
        if (timer.isPresent()) {
            begin();
        }
    }

    /// Completes when nothing is being opened anew any more, or takes too long to: what still follows then is not
    /// opened, since its place is closed with the hub.
    synchronized Future<Void> stop() {
        timer.ifPresent(vertx::cancelTimer);
        timer = Optional.empty();
        stopped = true;
        return underWay.timeout(LONGEST_STOP_SECONDS, TimeUnit.SECONDS).otherwiseEmpty();
    }

    private synchronized Future<Void> look() {
        if (stopped) {
            return Future.succeededFuture();
        }
        underWay = read().compose(now -> hub.withChannels(() -> {
                    hub.pulse().lastTimes().look(hub.channels());
                    return judged(now);
                }))
                .recover(failure -> {
                    refuse(List.of(new Problem("hub.yaml", "", String.valueOf(failure.getMessage()), true)));
                    return Future.succeededFuture();
                });
        return underWay;
    }

    private Future<SettingsReading> read() {
        Promise<SettingsReading> promise = Promise.promise();
        Future<?> _ = vertx.executeBlocking(() -> {
                    promise.complete(reading.get());
                    return true;
                })
                .onFailure(promise::tryFail);
        return promise.future();
    }

    private Future<Void> judged(SettingsReading now) {
        return switch (now) {
            case SettingsReading.Bad bad -> {
                refuse(bad.problems().stream().filter(Problem::fatal).toList());
                yield inTurn(FollowedGroup::tryAgain);
            }
            case SettingsReading.Good good -> taken(good);
        };
    }

    private Future<Void> taken(SettingsReading.Good good) {
        HubSettings.Channels wanted = good.settings().channels();
        named.addAll(NamedDoors.of(good));
        boolean isTwice = seen.equals(wanted);
        seen = wanted;
        return inTurn(isTwice ? group -> group.follow(good) : FollowedGroup::tryAgain)
                .onSuccess(_ -> refuse(List.of()));
    }

    /// One group after the other; none begins while the hub stops.
    private Future<Void> inTurn(Function<FollowedGroup, Future<Void>> work) {
        Future<Void> done = Future.succeededFuture();
        for (FollowedGroup group : groups) {
            done = done.compose(_ -> stopped ? Future.succeededFuture() : work.apply(group));
        }
        return done;
    }

    /// @param unreadable what keeps all of the settings from being used
    private void refuse(List<Problem> unreadable) {
        List<Problem> problems = Stream.concat(
                        unreadable.stream(), groups.stream().flatMap(group -> group.refused().stream()))
                .toList();
        if (!problems.isEmpty() && !problems.equals(refused)) {
            log.warn("new settings are not used, the channels run on with those before {}", problems);
        }
        refused = problems;
        lacking = groups.stream().flatMap(group -> group.lacking().stream()).toList();
    }
}
