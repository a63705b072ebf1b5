package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;

/// An SMS channel that only answers.
final class StubSms implements Channel {
    Delivered answer = new Delivered.Sent(List.of("1"));
    int asked;
    String to = "";

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox opened, ChannelMemory notebook) {
        return Future.succeededFuture();
    }

    /// The city's own number there.
    @Override
    public boolean isCity(String author) {
        return author.equals("0800000009");
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        asked++;
        to = reply.author();
        return Future.succeededFuture(answer);
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(ChannelHealth.State.UP, "up", Optional.empty(), Optional.empty());
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
