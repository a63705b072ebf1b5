package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelContract.Outside;
import org.mediacenter.hub.channel.ChannelContract.Told;

/// The outside of a channel into which somebody types: a browser that may go away.
final class OperatorAtADesk implements Outside {
    private final Channel channel;
    private final Function<String, Future<Accepted>> file;
    private CompletableFuture<Told> browser = new CompletableFuture<>();

    /// @param file hands over what was typed; the same words are the same form
    OperatorAtADesk(Channel channel, Function<String, Future<Accepted>> file) {
        this.channel = channel;
        this.file = file;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public CompletableFuture<Told> hand(String text) {
        CompletableFuture<Told> gone = browser;
        return file.apply(text)
                .map(OperatorAtADesk::told)
                .toCompletionStage()
                .toCompletableFuture()
                .applyToEither(gone, told -> told);
    }

    private static Told told(Accepted accepted) {
        return switch (accepted) {
            case Accepted.Kept _, Accepted.Duplicate _, Accepted.Noted _ -> Told.YES;
            case Accepted.Later _ -> Told.LATER;
            case Accepted.Refused _ -> Told.NO;
        };
    }

    @Override
    public void cut() {
        browser.complete(Told.NOTHING);
        browser = new CompletableFuture<>();
    }

    @Override
    public void close() {
        cut();
    }
}
