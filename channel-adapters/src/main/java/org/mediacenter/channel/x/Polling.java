package org.mediacenter.channel.x;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Backoff;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.common.Rounds;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Asks X again and again for mentions and direct messages: all the time where X does not call, and now
/// and then where it does, in case a call was lost. Begun and closed on one context.
final class Polling {
    /// So many times longer is the pause while X calls by itself.
    private static final int RELAXED = 10;

    private final XApi api;
    private final Account account;
    private final Standing standing;
    private final InstantSource time;
    private final Listing mentions;
    private final Listing messages;
    private final List<Asked> rounds;
    private volatile Optional<Instant> called = Optional.empty();

    /// A list that is asked for again and again.
    private record Asked(Rounds rounds, Limits.Use use, Looking looking) {}

    Polling(
            Vertx vertx,
            XSettings settings,
            XApi api,
            XMessages reader,
            Hearing hearing,
            ChannelMemory memory,
            InstantSource time,
            RandomGenerator random,
            Standing standing,
            Account account) {
        this.api = api;
        this.account = account;
        this.standing = standing;
        this.time = time;
        this.mentions = new Listing(
                new Listing.Source(
                        "mentions",
                        Limits.Use.MENTIONS,
                        "/2/users/" + settings.userId() + "/mentions",
                        Fields.posts(),
                        true,
                        reader::post),
                api,
                memory,
                hearing,
                time);
        this.messages = new Listing(
                new Listing.Source(
                        "direct-messages",
                        Limits.Use.DIRECT_READ,
                        "/2/dm_events",
                        Fields.messages(),
                        false,
                        reader::message),
                api,
                memory,
                hearing,
                time);
        XSettings.Timing timing = settings.timing();
        this.rounds = List.of(
                new Asked(
                        rounds(vertx, mentions, timing.poll(), backoff(timing, random)),
                        Limits.Use.MENTIONS,
                        new Looking(time)),
                new Asked(
                        rounds(vertx, messages, timing.pollDirect(), backoff(timing, random)),
                        Limits.Use.DIRECT_READ,
                        new Looking(time)));
    }

    /// Completes when what comes from now on will not be missed.
    Future<Void> begin() {
        return mentions.begin()
                .compose(_ -> messages.begin())
                .onSuccess(_ -> rounds.forEach(one -> one.rounds().begin()));
    }

    /// X called by itself.
    void called() {
        called = Optional.of(time.instant());
    }

    /// Somebody looks while the lists cannot be read: waits no longer to read them, as far as X's limits allow.
    void soon() {
        rounds.stream()
                .filter(one -> api.limits.wait(one.use(), 1, time.instant()).isEmpty())
                .forEach(one -> one.looking().ask(api.limits.room(one.use()), () -> {
                    one.rounds().soon();
                    return Future.succeededFuture();
                }));
    }

    Future<Void> close() {
        return Future.join(rounds.stream().map(one -> one.rounds().close()).toList())
                .mapEmpty();
    }

    private static Backoff backoff(XSettings.Timing timing, RandomGenerator random) {
        return new Backoff(timing.firstRetry(), timing.longestRetry(), random);
    }

    private Rounds rounds(Vertx vertx, Listing listing, Duration every, Backoff backoff) {
        // whatever goes wrong, the next round comes
        return new Rounds(
                vertx,
                () -> Future.succeededFuture()
                        .compose(_ -> account.verify())
                        .compose(_ -> listing.catchUp())
                        .map(_ -> {
                            backoff.works(time.instant());
                            return pause(every);
                        })
                        .otherwise(failure -> failed(failure, backoff)));
    }

    private Duration pause(Duration every) {
        Duration relaxed = every.multipliedBy(RELAXED);
        boolean calls =
                called.filter(at -> at.plus(relaxed).isAfter(time.instant())).isPresent();
        return calls ? relaxed : every;
    }

    private Duration failed(Throwable failure, Backoff backoff) {
        Trouble trouble =
                failure instanceof Trouble known ? known : Trouble.down(Cause.UNREACHABLE, "X cannot be reached");
        if (trouble.isDown()) {
            account.doubt();
            standing.down(trouble.cause(), String.valueOf(trouble.getMessage()));
        }
        return trouble.after().orElseGet(() -> backoff.fails(time.instant()));
    }
}
