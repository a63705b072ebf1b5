package org.mediacenter.channel.phone;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.OutboundReply;

/// The counter: what an operator writes down for people who come by, or from a letter. Answers go the way the person
/// chose: told by telephone, by SMS, by post, or at the counter. Thread-safe.
public final class CounterChannel implements Channel {
    /// The name, for ever, of what people came to the counter with.
    public static final String WALK_IN = "walk-in";

    /// The name, for ever, of what came on paper.
    public static final String LETTER = "letter";

    /// More than operators can type at one time.
    private static final int MOST_IN_HAND = 1_000;

    private final InHand inHand = new InHand(MOST_IN_HAND);
    private final String name;
    private final InstantSource clock;
    private final Telling telling;
    private volatile State state = State.STARTING;
    private volatile @Nullable Inbox inbox;
    private volatile @Nullable Instant lastIn;

    /// @param name [#WALK_IN] or [#LETTER]
    /// @param sms by which answers go to those who agreed, while it is set up; opened and closed by others
    public CounterChannel(String name, InstantSource clock, Optional<Channel> sms) {
        this.name = name;
        this.clock = clock;
        this.telling = new Telling(sms);
    }

    /// Both, in the order in which the desk offers them.
    public static List<CounterChannel> both(InstantSource clock, Optional<Channel> sms) {
        return List.of(new CounterChannel(WALK_IN, clock, sms), new CounterChannel(LETTER, clock, sms));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    /// A person tells it; nobody can write back there.
    @Override
    public boolean isAnswered() {
        return false;
    }

    @Override
    public Future<Void> open(Inbox opened, ChannelMemory memory) {
        inbox = opened;
        state = State.UP;
        return Future.succeededFuture();
    }

    /// Files what an operator wrote down.
    ///
    /// @return never [Accepted.Noted]
    public Future<Accepted> file(CallWords words) {
        @Nullable Inbox open = inbox;
        if (!inHand.enter() || open == null) {
            inHand.leave();
            return Future.succeededFuture(new Accepted.Later(Duration.ofSeconds(2), "the hub is not open"));
        }
        return open.accept(PhoneMessages.inbound(name, words))
                .onSuccess(_ -> lastIn = clock.instant())
                .onComplete(_ -> inHand.leave());
    }

    @Override
    public boolean reaches(String conversation) {
        return telling.reaches(conversation);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        return telling.deliver(reply);
    }

    @Override
    public ChannelHealth health() {
        return new ChannelHealth(state, "open", Optional.ofNullable(lastIn), Optional.empty());
    }

    /// Nothing new is written down from now on; waits for what is in hand.
    @Override
    public Future<Void> close() {
        state = State.CLOSED;
        return inHand.close();
    }
}
