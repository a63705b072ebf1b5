package org.mediacenter.dashboard.browser;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Exchange;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;

/// A channel on which people talk before everybody, and can be answered there.
final class Square implements Channel {
    static final String NAME = "instagram";

    /// Somebody asks before everybody.
    static InboundMessage asked(String nativeId, String text) {
        Filing filing = new Filing(
                false,
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        return new InboundMessage(
                NAME,
                nativeId,
                "thread-" + nativeId,
                new Author("melati", Optional.of("melati")),
                text,
                Optional.empty(),
                filing,
                List.of(),
                new Exchange(Audience.PUBLIC, Optional.empty(), true),
                Optional.empty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, true);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return Future.succeededFuture();
    }

    @Override
    public boolean reaches(String conversation) {
        return true;
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        return Future.succeededFuture(new Delivered.Sent(List.of(reply.number() + "-" + reply.reply())));
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
