package org.mediacenter.hub.reply;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.OutboundReply.Answered;
import org.mediacenter.hub.complaint.Actor;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.Command;
import org.mediacenter.hub.complaint.Complaint;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.DeliveryState;
import org.mediacenter.hub.complaint.Message;
import org.mediacenter.hub.complaint.Order;
import org.mediacenter.hub.complaint.Reply;
import org.mediacenter.hub.complaint.Way;
import org.mediacenter.hub.history.Complaints;
import org.mediacenter.hub.history.Outcome;
import org.mediacenter.hub.keyword.OptOuts;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.routing.Mark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one reply once: written down as *sending*, given to the channel, written down what became of
/// it.
public final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    /// What [Channel#deliver] promises to keep to; a channel that does has said what it knows long before.
    private static final Duration LONGEST_SEND = Duration.ofMinutes(10);
    /// After this another node that said it would send is no longer believed to be at it.
    private static final Duration LONGEST_SILENCE = LONGEST_SEND.plusMinutes(1);

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final long WRITE_AGAIN_MILLIS = 1_000;

    private final Vertx vertx;
    private final Complaints complaints;
    private final OptOuts optOuts;
    private final String node;
    private final Meters meters;
    private final InstantSource clock;
    private final Enclosed enclosed;
    /// What this node is sending now, by [#name].
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    /// @param enclosed reads the files that go with replies
    /// @param node this node's name, the same after a restart
    public Sending(
            Vertx vertx,
            Complaints complaints,
            OptOuts optOuts,
            Enclosed enclosed,
            String node,
            Meters meters,
            InstantSource clock) {
        this.enclosed = enclosed;
        this.vertx = vertx;
        this.complaints = complaints;
        this.optOuts = optOuts;
        this.node = node;
        this.meters = meters;
        this.clock = clock;
    }

    /// Sends a queued reply, unless another node has it in hand.
    ///
    /// @return empty when there is nothing to wait for; else how long to wait before trying again
    Future<Optional<Duration>> send(Complaint complaint, Reply reply, Channel channel) {
        String name = name(complaint.number(), reply);
        inHand.add(name);
        return record(complaint.number(), fate(reply, DeliveryState.SENDING, List.of(), Optional.empty()))
                .compose(outcome -> outcome instanceof Outcome.Done
                        ? deliver(complaint, reply, channel)
                        : Future.succeededFuture(Optional.<Duration>empty()))
                .onComplete(_ -> inHand.remove(name));
    }

    private static String name(ComplaintNumber number, Reply reply) {
        return number.value() + ':' + reply.name();
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

    private Future<Delivered> give(Complaint complaint, Reply reply, Channel channel) {
        Optional<Way> way = complaint.ways().named(reply.way());
        return way.isEmpty()
                ? Future.succeededFuture(new Delivered.Refused("unlinked"))
                : give(complaint, reply, channel, way.get());
    }

    private Future<Delivered> give(Complaint complaint, Reply reply, Channel channel, Way way) {
        Optional<Message> answers = LastSaid.by(complaint, reply.audience(), way);
        Optional<String> text = reply.text().text();
        Optional<String> conversation = answers.flatMap(Message::conversation)
                .orElse(way.conversation())
                .text();
        Optional<String> author = way.author().text();
        if (text.isEmpty() || conversation.isEmpty() || author.isEmpty()) {
            return Future.succeededFuture(new Delivered.Refused("erased"));
        }
        if (reply.audience() == Audience.PRIVATE && optOuts.has(channel.name(), author.get())) {
            return Future.succeededFuture(new Delivered.Refused("opted-out"));
        }
        OutboundReply words = new OutboundReply(
                complaint.number(),
                reply.name(),
                reply.delivery().attempt(),
                reply.kind(),
                conversation.get(),
                author.get(),
                text.get(),
                reply.audience(),
                answers.map(Sending::answered).orElseGet(() -> new Answered(nativeId(way.message()), way.since())),
                complaint.matter().marks().contains(Mark.DANGER_TO_LIFE));
        return enclosed.of(complaint.number(), reply, channel)
                .map(Optional::of)
                .otherwise(Optional.empty())
                .compose(files -> files.isPresent()
                        ? channel.deliver(words.with(files.get()))
                        : Future.succeededFuture(new Delivered.Later(SOON, "its files cannot be read now")));
    }

    private static Answered answered(Message message) {
        return new Answered(nativeId(message.key()), message.writtenAt().orElse(message.at()));
    }

    private static String nativeId(String key) {
        return key.substring(key.indexOf(':') + 1);
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

    /// Calls unknown what was to be sent and nobody is sending: by this node and not in hand (it
    /// stopped meanwhile, or never heard that *sending* was written), or by another that has been silent
    /// for longer than any sending lasts.
    Future<Void> giveUp(Complaint complaint) {
        return abandoned(complaint).isEmpty()
                ? Future.succeededFuture()
                : complaints.change(complaint.number(), this::abandoned).mapEmpty();
    }

    private List<Order> abandoned(Complaint complaint) {
        return sending(complaint)
                .filter(reply -> isAbandoned(complaint.number(), reply))
                .map(reply -> fate(
                        reply,
                        DeliveryState.UNKNOWN,
                        List.of(),
                        Optional.of("the hub stopped while it was being sent")))
                .map(command -> new Order(command, new Actor.Hub()))
                .toList();
    }

    private boolean isAbandoned(ComplaintNumber number, Reply reply) {
        return isMine(reply)
                ? !inHand.contains(name(number, reply))
                : !believedUntil(reply).isAfter(clock.instant());
    }

    /// Until when another node is believed to be sending what holds the complaint up; empty where none
    /// does.
    Optional<Instant> heldUntil(Complaint complaint) {
        return sending(complaint)
                .filter(reply -> !isMine(reply))
                .map(Sending::believedUntil)
                .min(Comparator.naturalOrder());
    }

    /// Which of these are no longer believed.
    List<ComplaintNumber> heldNoLonger(Map<ComplaintNumber, Instant> held) {
        Instant now = clock.instant();
        return held.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<Reply> sending(Complaint complaint) {
        return complaint.conversation().replies().stream()
                .filter(reply -> reply.delivery().state() == DeliveryState.SENDING);
    }

    private boolean isMine(Reply reply) {
        return reply.delivery().node().equals(node);
    }

    private static Instant believedUntil(Reply reply) {
        return reply.delivery().changedAt().plus(LONGEST_SILENCE);
    }
}
