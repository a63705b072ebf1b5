package org.mediacenter.channel.x;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Edited;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;

/// Hands over what was heard, by whatever way it came. Thread-safe.
final class Hearing {
    private static final Duration SOON = Duration.ofSeconds(5);
    private final Inbox inbox;
    private final OwnThreads threads;
    private final InstantSource time;
    private final Standing standing;

    Hearing(Inbox inbox, OwnThreads threads, InstantSource time, Standing standing) {
        this.inbox = inbox;
        this.threads = threads;
        this.time = time;
        this.standing = standing;
    }

    /// Hands over everything in order and waits for all of it.
    ///
    /// @return [Accepted.Later] where the inbox wants any of it again, else [Accepted.Refused] where it will
    ///     never take some of it
    Future<Accepted> all(List<Decoded> heard) {
        List<Future<Accepted>> answers = new ArrayList<>();
        heard.forEach(one -> answers.add(one(one)));
        return Future.join(answers)
                .map(_ -> first(answers, Accepted.Later.class)
                        .or(() -> first(answers, Accepted.Refused.class))
                        .orElseGet(Accepted.Noted::new));
    }

    private static Optional<Accepted> first(List<Future<Accepted>> answers, Class<? extends Accepted> kind) {
        return answers.stream().map(Future::result).filter(kind::isInstance).findFirst();
    }

    /// Hands over one.
    Future<Accepted> one(Decoded heard) {
        return switch (heard) {
            case Decoded.Message message -> message(message);
            case Decoded.Change change -> inbox.accept(change.change());
            case Decoded.Malformed malformed -> inbox.accept(malformed.unreadable());
            case Decoded.Ignored _ -> {
                standing.ignored();
                yield Future.succeededFuture(new Accepted.Noted());
            }
        };
    }

    private Future<Accepted> message(Decoded.Message heard) {
        return heard.ownThread()
                .map(thread -> threads.note(thread).compose(_ -> inbox.accept(heard.message())))
                .orElseGet(() -> inbox.accept(heard.message()))
                .compose(accepted -> afterwards(heard, accepted))
                .otherwise(_ -> new Accepted.Later(SOON, "the notebook cannot be written"));
    }

    /// A later wording of a message that is there already changes it.
    private Future<Accepted> afterwards(Decoded.Message heard, Accepted accepted) {
        if (accepted instanceof Accepted.Kept) {
            standing.heard(time.instant());
        }
        InboundMessage message = heard.message();
        return heard.revised() && accepted instanceof Accepted.Duplicate
                ? inbox.accept(new Edited(XChannel.NAME, message.nativeId(), message.text(), message.writtenAt()))
                : Future.succeededFuture(accepted);
    }
}
