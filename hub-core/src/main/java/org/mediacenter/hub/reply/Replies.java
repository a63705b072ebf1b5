package org.mediacenter.hub.reply;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Damage;
import org.mediacenter.hub.store.Store;
import org.mediacenter.hub.store.Store.Subscription;
import org.mediacenter.hub.worklist.Live;
import org.mediacenter.hub.worklist.Worklist;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is queued, by the channel it came in by: a reply is written down as *sending* before it
/// leaves, and what became of it afterwards. A reply whose fate nobody knows is never repeated by
/// itself.
///
/// Channels are called on the context this was made on. What was queued when the hub stopped goes out
/// after the start; what was being sent then is unknown.
public final class Replies {
    private static final Logger log = LoggerFactory.getLogger(Replies.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final int ALL = 1_000_000;

    private final Vertx vertx;
    private final Context context;
    private final Store store;
    private final Complaints complaints;
    private final Sending sending;
    private final Map<String, ChannelOutbox> outboxes = new HashMap<>();
    private final Damage damage = new Damage("its replies");
    /// Those whose channel asked for patience.
    private final Set<Errand> resting = new HashSet<>();
    /// Complaints with something another node said it would send, and until when that is believed.
    private final Map<ComplaintNumber, Instant> held = new HashMap<>();

    /// Channels that replies wait for and nobody set up.
    private final Set<String> missed = new HashSet<>();

    private final Patience patience = new Patience(RandomGenerator.getDefault());

    private Optional<Subscription> subscription = Optional.empty();
    private Optional<Long> timer = Optional.empty();

    public Replies(
            Vertx vertx, Context context, Store store, Complaints complaints, Sending sending, List<Channel> channels) {
        this.vertx = vertx;
        this.context = context;
        this.store = store;
        this.complaints = complaints;
        this.sending = sending;
        channels.forEach(channel ->
                outboxes.put(channel.name(), new ChannelOutbox(channel, errand -> here(sendAll(errand, channel)))));
    }

    /// Marks as unknown what this node was sending when it stopped, then sends what is queued and
    /// listens for more. Completes when the past is settled.
    public Future<Void> start(Worklist worklist) {
        return store.outbox(ALL).compose(numbers -> {
            Future<Void> settled = Future.succeededFuture();
            for (ComplaintNumber number : numbers) {
                settled = settled.compose(_ -> found(number)).map(_ -> {
                    consider(number);
                    return null;
                });
            }
            return settled.map(_ -> {
                listen(worklist);
                return null;
            });
        });
    }

    private void listen(Worklist worklist) {
        subscription = Optional.of(worklist.subscribe(this::changed));
        timer = Optional.of(vertx.setPeriodic(LOOK_MILLIS, _ -> context.runOnContext(_ -> look())));
    }

    private void look() {
        outboxes.values().forEach(ChannelOutbox::look);
        List<ComplaintNumber> again = sending.heldNoLonger(held);
        again.forEach(held::remove);
        again.forEach(this::consider);
    }

    private void changed(Live live) {
        if (live.row().summary().outbox()) {
            consider(live.row().number());
        }
    }

    /// Looks at a complaint that may have something to send.
    private void consider(ComplaintNumber number) {
        context.runOnContext(_ -> here(found(number))
                .onSuccess(found -> {
                    found.ifPresent(this::enqueue);
                    outboxes.values().forEach(outbox -> outbox.settle(number, resting::contains));
                })
                .onFailure(cause -> later(number, cause)));
    }

    /// The complaint, after what nobody is sending any more was called unknown; what that changed comes
    /// by [#changed].
    private Future<Optional<Complaint>> found(ComplaintNumber number) {
        Future<Optional<Complaint>> found = complaints
                .find(number)
                .compose(read -> read.map(sending::giveUp)
                        .orElse(Future.succeededFuture())
                        .map(read));
        return damage.aside(number, found, Future.succeededFuture(Optional.empty()));
    }

    private void enqueue(Complaint complaint) {
        sending.heldUntil(complaint).ifPresent(until -> held.put(complaint.number(), until));
        complaint.conversation().replies().stream()
                .filter(reply -> reply.delivery().state() == DeliveryState.QUEUED)
                .map(reply -> Errand.of(complaint, reply))
                .distinct()
                .filter(errand -> !resting.contains(errand))
                .forEach(errand -> errand.next(complaint).ifPresent(reply -> enqueue(errand, complaint, reply)));
    }

    private void enqueue(Errand errand, Complaint complaint, Reply reply) {
        outbox(reply, complaint.number()).ifPresent(outbox -> outbox.add(errand, conversation(complaint, reply)));
    }

    private static String conversation(Complaint complaint, Reply reply) {
        return complaint
                .ways()
                .named(reply.way())
                .flatMap(way -> way.conversation().text())
                .orElse("");
    }

    /// What was promised on a channel that is no longer in the settings waits until it is.
    private Optional<ChannelOutbox> outbox(Reply reply, ComplaintNumber number) {
        Optional<ChannelOutbox> outbox = Optional.ofNullable(outboxes.get(reply.channel()));
        if (outbox.isEmpty() && missed.add(reply.channel())) {
            log.warn(
                    "replies wait for a channel that is not in the settings [channel={}, first={}]",
                    reply.channel(),
                    number);
        }
        return outbox;
    }

    private void later(ComplaintNumber number, Throwable cause) {
        log.warn("outbox could not be read, trying again [number={}, reason={}]", number, cause.getMessage());
        vertx.setTimer(LOOK_MILLIS, _ -> consider(number));
    }

    /// Sends what the complaint has queued by this way, one reply after the other; whether the errand rests then.
    private Future<Boolean> sendAll(Errand errand, Channel channel) {
        return found(errand.number())
                .compose(found -> found.flatMap(errand::next)
                        .filter(reply -> reply.channel().equals(channel.name()))
                        .map(reply -> sending.send(found.orElseThrow(), reply, channel)
                                .compose(wait -> afterwards(errand, channel, wait)))
                        .orElse(Future.succeededFuture(false)))
                .recover(cause -> {
                    later(errand.number(), cause);
                    return Future.succeededFuture(false);
                });
    }

    private Future<Boolean> afterwards(Errand errand, Channel channel, Optional<Duration> wait) {
        context.runOnContext(_ ->
                wait.ifPresentOrElse(asked -> rest(errand, patience.next(errand, asked)), () -> patience.over(errand)));
        return wait.isEmpty() ? sendAll(errand, channel) : Future.succeededFuture(true);
    }

    private void rest(Errand errand, Duration wait) {
        resting.add(errand);
        vertx.setTimer(wait.toMillis(), _ -> rested(errand));
    }

    private void rested(Errand errand) {
        context.runOnContext(_ -> {
            resting.remove(errand);
            consider(errand.number());
        });
    }

    /// Completes when what is being sent by this channel has been: its provider ids are known then.
    Future<Void> settled(String channel) {
        Promise<Void> promise = Promise.promise();
        context.runOnContext(_ -> Optional.ofNullable(outboxes.get(channel))
                .map(ChannelOutbox::settled)
                .orElse(Future.succeededFuture())
                .onComplete(promise));
        return promise.future();
    }

    /// Takes nothing more in hand; completes when what is being sent has been.
    public Future<Void> stop() {
        subscription.ifPresent(Subscription::close);
        timer.ifPresent(vertx::cancelTimer);
        Promise<Void> promise = Promise.promise();
        context.runOnContext(_ -> {
            outboxes.values().forEach(ChannelOutbox::stop);
            Future.join(outboxes.values().stream().map(ChannelOutbox::settled).toList())
                    .<Void>mapEmpty()
                    .onComplete(promise);
        });
        return promise.future();
    }

    /// The same outcome, on this outbox's context.
    private <T> Future<T> here(Future<T> future) {
        Promise<T> promise = Promise.promise();
        future.onComplete(done -> context.runOnContext(_ -> {
            if (done.succeeded()) {
                promise.complete(done.result());
            } else {
                promise.fail(done.cause());
            }
        }));
        return promise.future();
    }
}
