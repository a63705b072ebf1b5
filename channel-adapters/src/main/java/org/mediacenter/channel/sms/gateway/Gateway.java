package org.mediacenter.channel.sms.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.channel.common.Reach;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.OutboundReply;

/// One gateway: what it calls, what it is given, and how it is. Thread-safe.
final class Gateway {
    private static final int MOST_IN_HAND = 1_000;
    private final GatewaySettings settings;
    private final InstantSource time;
    private final Standing standing;
    private final GatewaySending sending;
    private final TurnedAway turnedAway;
    private final Webhook webhook;
    private final Reach reach;
    private final InHand heard = new InHand(MOST_IN_HAND);
    private final InHand sent = new InHand(Integer.MAX_VALUE);
    private final AtomicReference<@Nullable Inbox> inbox = new AtomicReference<>();
    private volatile Optional<GatewaySending.Trouble> trouble = Optional.empty();
    private volatile boolean isThere;

    Gateway(Vertx vertx, GatewaySettings settings, ZoneId zone, InstantSource time) {
        GatewayMessages reading = new GatewayMessages(settings, zone);
        this.settings = settings;
        this.time = time;
        this.standing = new Standing(settings.name());
        this.sending = new GatewaySending(vertx, settings, time, reading::named);
        this.turnedAway = new TurnedAway(settings.name(), time);
        this.webhook = new Webhook(settings, reading, this::accept, standing::ignored, turnedAway);
        this.reach = new Reach(
                vertx,
                Addresses.of(settings.send().url()).orElseThrow(),
                settings.timing().look(),
                this::looked);
    }

    String name() {
        return settings.name();
    }

    /// Our number there; empty where none is set.
    String address() {
        return settings.send().from();
    }

    int cost() {
        return settings.cost();
    }

    List<Endpoint> endpoints() {
        return webhook.endpoints();
    }

    Optional<Future<Optional<String>>> replay(String raw) {
        return webhook.replay(raw);
    }

    void open(Inbox hub) {
        inbox.set(hub);
        reach.begin();
    }

    boolean reaches() {
        return isThere && sending.isFree();
    }

    State state() {
        return standing.state();
    }

    ChannelHealth health() {
        return standing.health();
    }

    LinkHealth link() {
        LinkHealth link = standing.link(sending.headRoom(), Optional.empty());
        return turnedAway.doubt(List.of(link)).getFirst();
    }

    long ignored() {
        return standing.passedOver().ignored();
    }

    Future<Delivered> deliver(OutboundReply reply) {
        Future<Delivered> delivered = sent.enter()
                ? sending.send(reply).map(this::noted)
                : Future.succeededFuture(new Delivered.Later(settings.timing().connect(), "the channel is closing"));
        return delivered.onComplete(_ -> sent.leave());
    }

    private Delivered noted(GatewaySending.Result result) {
        if (result.wasAsked()) {
            trouble = result.trouble();
        }
        if (result.delivered() instanceof Delivered.Sent) {
            standing.sent(time.instant());
        }
        show();
        return result.delivered();
    }

    /// Takes what the gateway said; until it is open and when it is closed, later.
    private Future<Accepted> accept(Inbound inbound) {
        boolean open = heard.enter();
        @Nullable Inbox hub = inbox.get();
        Future<Accepted> accepted = open && hub != null
                ? hub.accept(inbound)
                : Future.succeededFuture(new Accepted.Later(settings.timing().connect(), "not now"));
        return accepted.onSuccess(done -> {
                    if (inbound instanceof InboundMessage && done instanceof Accepted.Kept) {
                        standing.heard(time.instant());
                    }
                })
                .onComplete(_ -> heard.leave());
    }

    private void looked(boolean there) {
        isThere = there;
        Instant now = time.instant();
        trouble = trouble.filter(one -> one.until().isAfter(now));
        show();
    }

    private void show() {
        if (standing.state() == State.CLOSED) {
            return;
        }
        if (!isThere) {
            standing.down(Cause.UNREACHABLE, "cannot be reached");
        } else if (trouble.isPresent()) {
            standing.down(Cause.PROVIDER, trouble.get().words());
        } else {
            standing.up("up");
        }
    }

    /// Nothing new is heard or sent from now on; completes when what is in hand is done.
    Future<Void> finish() {
        Promise<Void> promise = Promise.promise();
        Future.all(heard.close(), sent.close()).<Void>mapEmpty().onComplete(promise);
        return promise.future();
    }

    /// Lets go.
    Future<Void> close() {
        standing.closed();
        return Future.join(sending.close(), reach.close()).mapEmpty();
    }
}
