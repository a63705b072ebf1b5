package org.mediacenter.hub;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.DeliveryReceipt;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.InboundMessage.Author;
import org.mediacenter.hub.channel.InboundMessage.Filing;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;

/// A channel in memory: citizens' telephones that send when told and show what they received. What the
/// provider answers can be set in advance.
final class Telephone implements Channel {
    /// The number citizens write to.
    static final String CITY = "1771";

    private final Queue<Supplier<Future<Delivered>>> answers = new ConcurrentLinkedQueue<>();
    private final List<OutboundReply> received = new CopyOnWriteArrayList<>();
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private volatile State state = State.STARTING;
    private final Promise<Inbox> inbox = Promise.promise();

    /// A citizen sends a text; the provider calls it `id`.
    Accepted sends(String citizen, String id, String text) {
        return hears(message(citizen, id, text));
    }

    Accepted receipt(String providerId, boolean delivered) {
        return hears(new DeliveryReceipt(
                name(), providerId, delivered, delivered ? Optional.empty() : Optional.of("UNDELIV")));
    }

    Future<Accepted> receiptLater(String providerId) {
        return inbox.future().compose(it -> it.accept(new DeliveryReceipt(name(), providerId, true, Optional.empty())));
    }

    private Accepted hears(Inbound inbound) {
        return Await.done(inbox.future().compose(it -> it.accept(inbound)));
    }

    static InboundMessage message(String citizen, String id, String text) {
        return new InboundMessage(
                "sms", id, citizen, new Author(citizen, Optional.empty()), text, Optional.empty(), Filing.NONE);
    }

    /// What the provider will say to the next reply; it takes it by default.
    void answersNext(Delivered answer) {
        answers.add(() -> Future.succeededFuture(answer));
    }

    /// The provider takes the next reply and never says anything.
    void staysSilent() {
        answers.add(() -> Promise.<Delivered>promise().future());
    }

    /// The provider answers the next reply only when the promise says so.
    void answersWhen(Future<Delivered> answer) {
        answers.add(() -> answer);
    }

    void linkIs(State newState) {
        state = newState;
    }

    /// The link to this citizen is down; those to others are as they were.
    void cutsOff(String citizen) {
        unreachable.add(citizen);
    }

    void reachesAgain(String citizen) {
        unreachable.remove(citizen);
    }

    /// How often the hub asked whether this citizen can be reached.
    int asked(String citizen) {
        return asked.getOrDefault(citizen, 0);
    }

    List<OutboundReply> received() {
        return received;
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    /// Numbers of Indonesia were kept as `0...` once.
    @Override
    public List<InboundMessage> formerly(InboundMessage message) {
        String number = message.author().id();
        return number.startsWith("+62")
                ? List.of(message("0" + number.substring(3), message.nativeId(), message.text()))
                : List.of();
    }

    @Override
    public boolean isCity(String author) {
        return author.equals(CITY);
    }

    @Override
    public Future<Void> open(Inbox opened, ChannelMemory memory) {
        if (state == State.STARTING) {
            state = State.UP;
        }
        inbox.tryComplete(opened);
        return Future.succeededFuture();
    }

    @Override
    public boolean reaches(String conversation) {
        asked.merge(conversation, 1, Integer::sum);
        return state == State.UP && !conversation.isEmpty() && !unreachable.contains(conversation);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        Supplier<Future<Delivered>> answer = answers.poll();
        received.add(reply);
        return answer != null
                ? answer.get()
                : Future.succeededFuture(new Delivered.Sent(List.of("p" + received.size())));
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(state, "", Optional.empty(), Optional.empty());
    }

    @Override
    public Future<Void> close() {
        state = State.CLOSED;
        return Future.succeededFuture();
    }
}
