package org.mediacenter.dashboard.start;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
final class SettingsWatch {
    private static final Logger log = LoggerFactory.getLogger(SettingsWatch.class);

    /// Two of them are within ten seconds.
    private static final long EVERY_MILLIS = 4_000;

    private final Vertx vertx;
    private final Supplier<SettingsReading> reading;
    private final List<ChannelGroup> groups;
    private final Hub hub;
    private final Set<String> accepted = new HashSet<>();
    private final Map<ChannelGroup, HubSettings.Channels> running = new HashMap<>();
    private HubSettings.Channels seen;
    private volatile List<String> refused = List.of();
    private Future<Void> underWay = Future.succeededFuture();
    private Optional<Long> timer = Optional.empty();

    /// @param begun what the channels were made from
    SettingsWatch(
            Vertx vertx,
            SettingsReading.Good begun,
            Supplier<SettingsReading> reading,
            List<ChannelGroup> groups,
            Hub hub) {
        this.vertx = vertx;
        this.reading = reading;
        this.groups = groups;
        this.hub = hub;
        this.seen = begun.settings().channels();
        groups.forEach(group -> running.put(group, seen));
        accept(begun);
    }

    /// What stands in the settings and is not used, one line each; empty where all of it is.
    List<String> refused() {
        return refused;
    }

    void begin() {
        timer = Optional.of(vertx.setTimer(EVERY_MILLIS, _ -> look().onComplete(_ -> again())));
    }

    private synchronized void again() {
        if (timer.isPresent()) {
            begin();
        }
    }

    /// Completes when nothing is being opened anew any more.
    synchronized Future<Void> stop() {
        timer.ifPresent(vertx::cancelTimer);
        timer = Optional.empty();
        return underWay;
    }

    private synchronized Future<Void> look() {
        underWay = read().compose(now -> hub.withChannels(() -> judged(now))).recover(failure -> {
            refuse(List.of(String.valueOf(failure.getMessage())));
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
                refuse(bad.problems().stream()
                        .filter(Problem::fatal)
                        .map(Problem::toString)
                        .toList());
                yield Future.succeededFuture();
            }
            case SettingsReading.Good good -> taken(good);
        };
    }

    private Future<Void> taken(SettingsReading.Good good) {
        HubSettings.Channels wanted = good.settings().channels();
        boolean isTwice = seen.equals(wanted);
        seen = wanted;
        return isTwice ? renewed(good, wanted) : Future.succeededFuture();
    }

    private Future<Void> renewed(SettingsReading.Good good, HubSettings.Channels wanted) {
        List<String> worse = new ArrayList<>();
        Future<Void> renewed = Future.succeededFuture();
        for (ChannelGroup group : groups) {
            if (!group.isSame(Objects.requireNonNull(running.get(group)), wanted)) {
                List<String> why = worse(group, good.warnings());
                worse.addAll(why);
                if (why.isEmpty()) {
                    running.put(group, wanted);
                    renewed = renewed.compose(_ -> group.renew(wanted));
                }
            }
        }
        refuse(worse);
        if (worse.isEmpty()) {
            accept(good);
        }
        return renewed;
    }

    private void accept(SettingsReading.Good good) {
        accepted.clear();
        good.warnings().forEach(warning -> accepted.add(warning.toString()));
    }

    /// A secret that is gone leaves the channel that runs alone.
    private List<String> worse(ChannelGroup group, List<Problem> warnings) {
        return warnings.stream()
                .filter(warning -> group.isAbout(warning.key()))
                .map(Problem::toString)
                .filter(warning -> !accepted.contains(warning))
                .toList();
    }

    private void refuse(List<String> problems) {
        if (!problems.isEmpty() && !problems.equals(refused)) {
            log.warn("new settings are not used, the channels run on with those before {}", problems);
        }
        refused = problems;
    }
}
