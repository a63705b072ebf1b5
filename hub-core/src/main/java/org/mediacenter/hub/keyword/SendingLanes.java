package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// The texts of one channel that are in hand: several at once, those of one conversation one after the other.
/// Safe from any thread.
final class SendingLanes {
    private static final int LANES = 8;
    /// More stay where they are written down, until the next look.
    private static final int MOST_IN_HAND = 1_000;

    private final ConcurrentMap<Integer, Future<Void>> lanes = new ConcurrentHashMap<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    /// Sends a text when its turn comes; nothing where it is in hand already, or too many are.
    void take(String key, String conversation, Supplier<Future<Void>> sending) {
        if (inHand.size() < MOST_IN_HAND && inHand.add(key)) {
            Promise<Void> done = Promise.promise();
            Optional<Future<Void>> before =
                    Optional.ofNullable(lanes.put(Math.floorMod(conversation.hashCode(), LANES), done.future()));
            before.orElse(Future.succeededFuture())
                    .transform(_ -> sending.get())
                    .onComplete(_ -> inHand.remove(key))
                    .onComplete(done);
        }
    }
}
