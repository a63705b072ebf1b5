package org.mediacenter.dashboard;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;

/// A channel that takes every reply, except words that ask it not to.
final class Telephone implements Channel {
    static final String NAME = "sms";
    private static final Instant LAST_IN = Instant.parse("2026-11-21T03:00:00Z");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return Future.succeededFuture();
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        if (reply.text().contains("please vanish")) {
            return Future.succeededFuture(new Delivered.Unknown("the line went dead"));
        }
        return Future.succeededFuture(new Delivered.Sent(List.of(reply.number() + "-" + reply.reply())));
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(ChannelHealth.State.UP, "main up", Optional.of(LAST_IN), Optional.empty());
    }

    @Override
    public PassedOver passedOver() {
        return new PassedOver(3, 2);
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
