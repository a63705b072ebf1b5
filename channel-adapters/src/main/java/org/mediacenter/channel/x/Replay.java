package org.mediacenter.channel.x;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.WhyNot;

/// Hands over what could not be read before, where it can be read now.
final class Replay {

    private Replay() {}

    /// Hands over all of it, or none.
    ///
    /// @return why nothing can be made of it still; empty when it was handed over
    static Future<Optional<String>> of(List<Decoded> all, Hearing hearing) {
        for (Decoded one : all) {
            if (one instanceof Decoded.Malformed malformed) {
                return Future.succeededFuture(Optional.of(malformed.unreadable().why()));
            }
            if (one instanceof Decoded.Ignored ignored) {
                return Future.succeededFuture(Optional.of("nothing for the hub: " + ignored.why()));
            }
        }
        return hearing.all(all).map(WhyNot::of);
    }
}
