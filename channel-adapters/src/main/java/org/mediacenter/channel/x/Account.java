package org.mediacenter.channel.x;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.Map;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.LinkHealth.Cause;

/// Whether X accepts the keys, and whether they belong to the account that is set. Thread-safe.
final class Account {
    private final XApi api;
    private final XSettings settings;
    private final InstantSource time;
    private final Standing standing;
    private volatile boolean verified;

    Account(XApi api, XSettings settings, InstantSource time, Standing standing) {
        this.api = api;
        this.settings = settings;
        this.time = time;
        this.standing = standing;
    }

    /// Asks X where that is not known; fails with [Trouble] where the account cannot be used.
    Future<Void> verify() {
        if (verified) {
            return Future.succeededFuture();
        }
        return api.get(Limits.Use.ACCOUNT, "/2/users/me", Map.of()).compose(answer -> {
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
        standing.up("the keys are accepted");
        return Future.succeededFuture();
    }
}
