package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.metrics.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one reply once: written down as *sending*, given to the channel, written down what became of
/// it.
public final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    /// What [Channel#deliver] promises to keep to; a channel that does has said what it knows long before.
    private static final Duration LONGEST_SEND = Duration.ofMinutes(10);
    private static final long WRITE_AGAIN_MILLIS = 1_000;

    private final Vertx vertx;
    private final Complaints complaints;
    private final String node;
    private final Meters meters;

    /// @param node this node's name, the same after a restart
    public Sending(Vertx vertx, Complaints complaints, String node, Meters meters) {
        this.vertx = vertx;
        this.complaints = complaints;
        this.node = node;
        this.meters = meters;
    }

    /// Sends a queued reply, unless another node has it in hand.
    ///
    /// @return empty when there is nothing to wait for; else how long to wait before trying again
    Future<Optional<Duration>> send(Complaint complaint, Reply reply, Channel channel) {
        return record(complaint.number(), fate(reply, DeliveryState.SENDING, List.of(), Optional.empty()))
                .compose(outcome -> outcome instanceof Outcome.Done
                        ? deliver(complaint, reply, channel)
                        : Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<Duration>> deliver(Complaint complaint, Reply reply, Channel channel) {
        return give(complaint, reply, channel)
                .timeout(LONGEST_SEND.toMillis(), TimeUnit.MILLISECONDS)
                .otherwise(cause -> new Delivered.Unknown(String.valueOf(cause.getMessage())))
                .compose(delivered -> {
                    meters.replies(channel.name(), outcome(delivered)).increment();
                    return writeDown(complaint.number(), fate(reply, delivered)).map(wait(delivered));
                });
    }

    private static Future<Delivered> give(Complaint complaint, Reply reply, Channel channel) {
        Optional<String> text = reply.text().text();
        Optional<String> conversation = complaint.received().conversation().text();
        Optional<String> author = complaint.received().author().text();
        if (text.isEmpty() || conversation.isEmpty() || author.isEmpty()) {
            return Future.succeededFuture(new Delivered.Refused("erased"));
        }
        return channel.deliver(new OutboundReply(
                complaint.number(),
                reply.name(),
                reply.delivery().attempt(),
                reply.kind(),
                conversation.get(),
                author.get(),
                text.get()));
    }

    private Command fate(Reply reply, Delivered delivered) {
        return switch (delivered) {
            case Delivered.Sent(List<String> ids) -> fate(reply, DeliveryState.SENT, ids, Optional.empty());
            case Delivered.Refused(String why) -> fate(reply, DeliveryState.REFUSED, List.of(), Optional.of(why));
            case Delivered.Later later -> fate(reply, DeliveryState.QUEUED, List.of(), Optional.of(later.why()));
            case Delivered.Unknown(String why) -> fate(reply, DeliveryState.UNKNOWN, List.of(), Optional.of(why));
        };
    }

    private Command fate(Reply reply, DeliveryState state, List<String> ids, Optional<String> why) {
        return new Command.ChangeDelivery(reply.name(), reply.delivery().attempt(), state, node, ids, why);
    }

    /// What became of a message must reach the disk, however long the store is away; should the hub be
    /// stopped before, the next start finds it *sending* and calls it unknown.
    private Future<Void> writeDown(ComplaintNumber number, Command fate) {
        return record(number, fate).<Void>mapEmpty().recover(cause -> {
            log.warn("fate of a reply not written down yet [number={}, reason={}]", number, cause.getMessage());
            Promise<Void> again = Promise.promise();
            vertx.setTimer(WRITE_AGAIN_MILLIS, _ -> writeDown(number, fate).onComplete(again));
            return again.future();
        });
    }

    private Future<Outcome> record(ComplaintNumber number, Command command) {
        return complaints.execute(number, OptionalLong.empty(), List.of(command), new Actor.Hub());
    }

    private static Optional<Duration> wait(Delivered delivered) {
        return delivered instanceof Delivered.Later later ? Optional.of(later.after()) : Optional.empty();
    }

    private static String outcome(Delivered delivered) {
        return switch (delivered) {
            case Delivered.Sent _ -> "sent";
            case Delivered.Refused _ -> "refused";
            case Delivered.Later _ -> "later";
            case Delivered.Unknown _ -> "unknown";
        };
    }

    /// Calls unknown what this node was sending when it stopped.
    Future<Void> interrupted(ComplaintNumber number) {
        return complaints.find(number).compose(found -> {
            List<Command> unknown = found.stream()
                    .flatMap(complaint -> complaint.conversation().replies().stream())
                    .filter(reply -> reply.delivery().state() == DeliveryState.SENDING
                            && reply.delivery().node().equals(node))
                    .map(reply -> fate(
                            reply,
                            DeliveryState.UNKNOWN,
                            List.of(),
                            Optional.of("the hub stopped while it was being sent")))
                    .toList();
            return unknown.isEmpty()
                    ? Future.succeededFuture()
                    : complaints
                            .execute(number, OptionalLong.empty(), unknown, new Actor.Hub())
                            .mapEmpty();
        });
    }
}
