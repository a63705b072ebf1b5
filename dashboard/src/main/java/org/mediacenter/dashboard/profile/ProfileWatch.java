package org.mediacenter.dashboard.profile;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.mediacenter.dashboard.command.CommandFailed;
import org.mediacenter.dashboard.profile.Profiles.Held;
import org.mediacenter.hub.profile.book.ProfileBook;
import org.mediacenter.hub.profile.book.ProfileShelf;
import org.mediacenter.hub.profile.book.Version;
import org.mediacenter.routing.profile.RoutingProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks every few seconds whether another version of the profile holds, made on a page, by a command or on another
/// node, or planned for this moment, and lets this node go on by it. What cannot change while a hub runs waits for the
/// next start, and says so.
final class ProfileWatch {
    private static final Logger log = LoggerFactory.getLogger(ProfileWatch.class);

    /// Between one look and the next.
    private static final Duration PAUSE = Duration.ofSeconds(4);

    private final Vertx vertx;
    private final ProfileShelf shelf;
    private final Profiles profiles;
    private final ProfileInForce inForce;
    private final Consumer<RoutingProfile> rules;
    private final InstantSource clock;
    private Optional<Long> timer = Optional.empty();
    private Future<Void> underWay = Future.succeededFuture();
    private int refused;

    /// @param rules puts other rules in force
    ProfileWatch(
            Vertx vertx,
            ProfileShelf shelf,
            Profiles profiles,
            ProfileInForce inForce,
            Consumer<RoutingProfile> rules,
            InstantSource clock) {
        this.vertx = vertx;
        this.shelf = shelf;
        this.profiles = profiles;
        this.inForce = inForce;
        this.rules = rules;
        this.clock = clock;
    }

    /// Looks from now on.
    synchronized void begin() {
        timer = Optional.of(vertx.setTimer(PAUSE.toMillis(), _ -> look().onComplete(_ -> again())));
    }

    private synchronized void again() {
        if (timer.isPresent()) {
            begin();
        }
    }

    synchronized void stop() {
        timer.ifPresent(vertx::cancelTimer);
        timer = Optional.empty();
    }

    /// Looks now; completes when what holds is followed, or known to wait. One look at a time.
    synchronized Future<Void> look() {
        underWay = underWay.otherwiseEmpty()
                .compose(_ -> shelf.book())
                .compose(this::follow)
                .onFailure(failure -> log.warn(
                        "the versions of the city profile could not be looked at, trying again [reason={}]",
                        failure.getMessage()));
        return underWay;
    }

    private Future<Void> follow(ProfileBook book) {
        Optional<Version> wanted = book.inForce(clock.instant())
                .filter(_ -> book.rules())
                .filter(version -> version.number() != inForce.version().number())
                .filter(version -> version.number() != refused)
                .filter(version -> inForce.waiting()
                        .filter(waiting -> waiting.number() == version.number())
                        .isEmpty());
        if (wanted.isEmpty()) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(() -> profiles.load(book, wanted.get()))
                .map(Objects::requireNonNull)
                .<Void>map(held -> {
                    take(held);
                    return null;
                })
                .recover(failure -> refuse(wanted.get(), failure));
    }

    private void take(Held held) {
        int number = held.version().number();
        if (inForce.canFollow(held)) {
            boolean newRules =
                    ProfileInForce.changed(inForce.version(), held.version()).contains(RoutingProfile.RULES_FILE);
            inForce.follow(held);
            if (newRules) {
                rules.accept(held.profile().routing());
            }
            log.info(
                    "city profile in force [version={}, id={}]",
                    number,
                    held.version().id());
        } else {
            inForce.await(held.version());
            log.warn("city profile holds when the hub is started anew [version={}]", number);
        }
    }

    /// A version nobody here can read is said once; the hub runs on by the one before.
    private Future<Void> refuse(Version version, Throwable failure) {
        if (!(failure instanceof CommandFailed)) {
            return Future.failedFuture(failure);
        }
        refused = version.number();
        log.error(
                "city profile cannot be used, the one before stays in force [version={}, reason={}]",
                version.number(),
                failure.getMessage());
        return Future.succeededFuture();
    }
}
