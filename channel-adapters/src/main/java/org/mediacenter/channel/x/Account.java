package org.mediacenter.channel.x;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Whether X accepts the keys, and whether they belong to the account that is set. Thread-safe.
final class Account {
    private final XApi api;
    private final XSettings settings;
    private final InstantSource time;
    private final Standing standing;
    private final Looking looking;
    private volatile boolean verified;

    Account(XApi api, XSettings settings, InstantSource time, Standing standing) {
        this.api = api;
        this.settings = settings;
        this.time = time;
        this.standing = standing;
        this.looking = new Looking(time);
    }

    /// When X was last asked because somebody looks, or last said whose keys these are.
    Optional<Instant> asked() {
        return looking.asked();
    }

    /// Somebody looks at how it is; what X says now counts, whatever it said before.
    Future<Void> lookedAt() {
        return api.limits.wait(Limits.Use.ACCOUNT, 1, time.instant()).isPresent()
                ? Future.succeededFuture()
                : looking.ask(
                        api.limits.room(Limits.Use.ACCOUNT),
                        () -> me().timeout(Looking.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .onComplete(asked -> seen(Optional.ofNullable(asked.cause()))));
    }

    private void seen(Optional<Throwable> failure) {
        Optional<Trouble> trouble = failure.map(Account::trouble);
        if (trouble.isEmpty()) {
            standing.asked(Optional.empty(), "");
        } else if (trouble.get().isDown()) {
            doubt();
            standing.asked(
                    Optional.of(trouble.get().cause()),
                    String.valueOf(trouble.get().getMessage()));
        }
    }

    private static Trouble trouble(Throwable failure) {
        return switch (failure) {
            case Trouble known -> known;
            case TimeoutException _ -> Trouble.down(Cause.PROVIDER, "X does not answer in time");
            default -> Trouble.down(Cause.UNREACHABLE, "X cannot be reached");
        };
    }

    /// Asks X where that is not known; fails with [Trouble] where the account cannot be used.
    Future<Void> verify() {
        return verified ? Future.succeededFuture() : me().onSuccess(_ -> standing.up("the keys are accepted"));
    }

    private Future<Void> me() {
        return api.get(Limits.Use.ACCOUNT, "/2/users/me", Map.of()).compose(answer -> {
            looking.answered();
            if (answer.status() != 200) {
                return Future.failedFuture(Trouble.of(answer, api.limits, Limits.Use.ACCOUNT, time.instant()));
            }
            return belongs(answer.body().in("data"));
        });
    }

    /// It is to be asked again.
    void doubt() {
        verified = false;
    }

    private Future<Void> belongs(Node user) {
        if (user.text("id").filter(settings.userId()::equals).isEmpty()) {
            return Future.failedFuture(
                    Trouble.down(Cause.SETTINGS, "the keys belong to another account than user-id names"));
        }
        verified = true;
        return Future.succeededFuture();
    }
}
