package org.mediacenter.hub;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The channels of a hub, opened and closed together on its context.
record Doors(Context context, Store store, InstantSource clock, List<Channel> channels) {
    private static final Logger log = LoggerFactory.getLogger(Doors.class);

    /// Completes when each has opened or said that it cannot, which keeps no other from it.
    Future<Void> open(Inbox inbox) {
        return all(channel -> open(channel, inbox));
    }

    private Future<Void> open(Channel channel, Inbox inbox) {
        return channel.open(inbox, new StoreMemory(store, channel.name(), clock))
                .onSuccess(_ -> log.info(
                        "channel {} [channel={}]", channel.isSetUp() ? "opened" : "not set up", channel.name()))
                .onFailure(cause ->
                        log.error("channel cannot open [channel={}, reason={}]", channel.name(), cause.getMessage()));
    }

    Future<Void> close() {
        return all(Channel::close);
    }

    private Future<Void> all(Function<Channel, Future<Void>> work) {
        return with(() -> Future.join(channels.stream().map(work).toList()).<Void>mapEmpty())
                .otherwiseEmpty();
    }

    /// Does something on the context the channels are called on; completes on it.
    <T> Future<T> with(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(_ -> work.get().onComplete(promise));
        return promise.future();
    }
}
