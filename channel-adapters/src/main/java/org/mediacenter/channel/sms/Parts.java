package org.mediacenter.channel.sms;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelMemory;

/// Joins the pieces of longer messages, in whatever order they come. A piece is in the notebook before
/// it is acknowledged; the piece that completes a message is acknowledged when the inbox kept the whole.
/// A message whose rest does not come within [#PATIENCE] is handed over with a mark where a piece is
/// missing. All calls on one context.
final class Parts {
    static final Duration PATIENCE = Duration.ofMinutes(5);
    static final int MOST_OPEN = 2_000;
    private static final Accepted NOTED = new Accepted.Noted();

    private final ChannelMemory memory;
    private final InstantSource time;
    private final Function<LongMessage, Future<Accepted>> handOver;

    /// Everything not yet forgotten, and of it what new pieces may join.
    private final Set<LongMessage> all = new LinkedHashSet<>();

    private final Map<String, LongMessage> bySender = new HashMap<>();

    /// @param handOver gives a whole message to the inbox
    Parts(ChannelMemory memory, InstantSource time, Function<LongMessage, Future<Accepted>> handOver) {
        this.memory = memory;
        this.time = time;
        this.handOver = handOver;
    }

    /// Takes up the notebook where an earlier run left it.
    Future<Void> load() {
        return memory.startingWith(LongMessage.PREFIX).map(notes -> {
            Map<String, LongMessage> byId = new HashMap<>();
            notes.values().forEach(note -> LongMessage.restore(new JsonObject(note), byId));
            byId.values().stream()
                    .sorted(Comparator.comparing(LongMessage::since))
                    .forEach(this::begin);
            return null;
        });
    }

    /// Takes one piece.
    ///
    /// @return [Accepted.Noted] when it is durable and more is to come; what the inbox said when it
    ///     completed the message; fails when the notebook does
    Future<Accepted> add(LongMessage.Sender sender, Decoded.Part part, String fingerprint) {
        LongMessage message = current(sender, part, fingerprint);
        LongMessage.@Nullable Piece known = message.piece(part.number());
        if (known != null) {
            return again(message, known);
        }
        LongMessage.Piece piece = message.put(part, fingerprint);
        return message.isComplete() ? complete(message, piece) : store(message, piece);
    }

    /// Hands over what waited too long, forgets what is done with.
    void sweep() {
        Instant longAgo = time.instant().minus(PATIENCE);
        for (LongMessage message : List.copyOf(all)) {
            if (message.isDone() && message.doneAt().isBefore(longAgo)) {
                forget(message);
            } else if (!message.isDone() && (message.isLate() || message.since().isBefore(longAgo))) {
                giveUpWaiting(message);
            }
        }
    }

    /// The message this piece belongs to. A reference that comes back with other words is used for a new
    /// message; what was there is handed over as it is.
    private LongMessage current(LongMessage.Sender sender, Decoded.Part part, String fingerprint) {
        @Nullable LongMessage message = bySender.get(sender.key(part));
        if (message != null && !message.isSomethingElse(part.number(), fingerprint)) {
            return message;
        }
        if (message != null) {
            finish(message);
        }
        makeRoom();
        LongMessage fresh = new LongMessage(sender, part, time.instant());
        begin(fresh);
        return fresh;
    }

    private void begin(LongMessage message) {
        all.add(message);
        bySender.put(message.key(), message);
    }

    private void makeRoom() {
        if (all.size() >= MOST_OPEN) {
            List.copyOf(all).stream().limit(MOST_OPEN / 10).forEach(this::finish);
        }
    }

    private void finish(LongMessage message) {
        bySender.remove(message.key(), message);
        if (message.isDone()) {
            forget(message);
        } else {
            giveUpWaiting(message);
        }
    }

    /// The same piece handed over again: yes, when the first was or will be.
    private static Future<Accepted> again(LongMessage message, LongMessage.Piece known) {
        return message.isDone() ? Future.succeededFuture(NOTED) : known.acknowledged();
    }

    private Future<Accepted> store(LongMessage message, LongMessage.Piece piece) {
        Future<Accepted> stored = memory.write(message.noteKey(piece), message.note(piece))
                .<Accepted>map(NOTED)
                .onFailure(_ -> message.drop(piece));
        piece.acknowledgedBy(stored);
        return stored;
    }

    /// The other pieces are in the notebook first: with them stands when the message began, and so its
    /// id, which must be the same after a crash.
    private Future<Accepted> complete(LongMessage message, LongMessage.Piece last) {
        message.startHandingOver();
        Future<Accepted> handed = Future.join(message.acknowledgementsBut(last))
                .transform((_, _) -> message.isComplete() ? whole(message, last) : store(message, last))
                .onComplete(_ -> message.stopHandingOver());
        last.acknowledgedBy(handed);
        return handed;
    }

    private Future<Accepted> whole(LongMessage message, LongMessage.Piece last) {
        return handOver(message).onComplete(_ -> message.drop(last));
    }

    private void giveUpWaiting(LongMessage message) {
        if (message.startHandingOver()) {
            message.late();
            var _ = memory.write(message.lateKey(), message.lateNote())
                    .compose(_ -> handOver(message))
                    .onComplete(_ -> message.stopHandingOver());
        }
    }

    private Future<Accepted> handOver(LongMessage message) {
        return handOver.apply(message).onSuccess(accepted -> {
            if (!(accepted instanceof Accepted.Later)) {
                message.done(time.instant());
                var _ = memory.write(message.doneKey(), message.doneNote());
            }
        });
    }

    private void forget(LongMessage message) {
        all.remove(message);
        bySender.remove(message.key(), message);
        message.noteKeys().forEach(key -> {
            var _ = memory.forget(key);
        });
    }
}
