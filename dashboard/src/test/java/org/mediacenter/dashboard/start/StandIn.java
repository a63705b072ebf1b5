package org.mediacenter.dashboard.start;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Optional;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;

/// A channel that is called at a webhook, opens as it is told to, and closes when it is let.
final class StandIn implements Channel {
    static final String PATH = "/webhooks/x";

    final Promise<Void> closing = Promise.promise();
    private final Future<Void> opening;

    StandIn(Future<Void> opening) {
        this.opening = opening;
    }

    @Override
    public String name() {
        return "x";
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        return opening;
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        return Future.succeededFuture(new Delivered.Sent(List.of()));
    }

    @Override
    public List<Endpoint> endpoints() {
        Endpoint.Answer yes =
                new Endpoint.Answer(200, "text/plain", MultiMap.caseInsensitiveMultiMap(), Buffer.buffer("yes"));
        return List.of(new Endpoint(HttpMethod.POST, PATH, 1000, _ -> Future.succeededFuture(yes)));
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(ChannelHealth.State.UP, "up", Optional.empty(), Optional.empty());
    }

    @Override
    public PassedOver passedOver() {
        return new PassedOver(2, 1);
    }

    @Override
    public Future<Void> close() {
        return closing.future();
    }
}
