package org.mediacenter.dashboard.start;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.hub.settings.HubSettings;
import org.mediacenter.hub.settings.Problem;
import org.mediacenter.hub.settings.SettingsReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What became of one group's settings: which were taken last, whether its channels opened with them, and what was
/// known to be missing then. What could not be opened is tried again, later each time. Used on the channels' context.
final class FollowedGroup {
    private static final Logger log = LoggerFactory.getLogger(FollowedGroup.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(4);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final ChannelGroup group;
    private final InstantSource clock;
    private SettingsReading.Good taken;
    private List<Problem> lacking;
    private Backoff backoff = patience();
    private Instant next = Instant.MIN;
    private List<Problem> worse = List.of();
    private Optional<Problem> failure = Optional.empty();

    /// @param begun what its channels were made from
    FollowedGroup(ChannelGroup group, SettingsReading.Good begun, InstantSource clock) {
        this.group = group;
        this.clock = clock;
        this.taken = begun;
        this.lacking = warnings(begun).toList();
    }

    /// Takes these settings where they are others than those taken last and no worse. Does not fail.
    Future<Void> follow(SettingsReading.Good now) {
        HubSettings.Channels wanted = now.settings().channels();
        if (group.isSame(taken.settings().channels(), wanted)) {
            worse = List.of();
            lacking = warnings(now).toList();
            return tryAgain();
        }
        // a secret that is gone leaves the channel that runs alone
        worse = warnings(now)
                .filter(warning -> !lacking.contains(warning) && !warning.isOfPrevious())
                .toList();
        if (!worse.isEmpty()) {
            return tryAgain();
        }
        taken = now;
        lacking = warnings(now).toList();
        backoff = patience();
        return renewed();
    }

    /// Opens what could not be opened, where it waited long enough. Does not fail.
    Future<Void> tryAgain() {
        // the hub itself opened them the first time
        failure = failure.or(() -> group.unopened().map(this::failed));
        return failure.isPresent() && !clock.instant().isBefore(next) ? renewed() : Future.succeededFuture();
    }

    /// What is not used of the settings, and what could not be opened with them.
    List<Problem> refused() {
        return Stream.concat(worse.stream().map(Problem::whileRunning), failure.stream())
                .toList();
    }

    /// What is missing for channels, or parts of them, that are in the settings and off.
    List<Problem> lacking() {
        return lacking;
    }

    private Future<Void> renewed() {
        return group.renew(taken.settings().channels()).transform(result -> {
            failure = Optional.ofNullable(result.cause()).map(this::failed);
            return Future.succeededFuture();
        });
    }

    private Problem failed(Throwable cause) {
        Duration wait = backoff.fails(clock.instant());
        next = clock.instant().plus(wait);
        log.error(
                "channels cannot open, trying again [settings={}, reason={}, in={} ms]",
                group.prefixes(),
                cause.getMessage(),
                wait.toMillis());
        return new Problem(group.prefixes().getFirst() + "*", "", "cannot be opened, tried again by itself", false);
    }

    private Stream<Problem> warnings(SettingsReading.Good now) {
        return now.warnings().stream().filter(warning -> group.isAbout(warning.key()));
    }

    private static Backoff patience() {
        return new Backoff(FIRST_RETRY, LONGEST_RETRY, RandomGenerator.getDefault());
    }
}
