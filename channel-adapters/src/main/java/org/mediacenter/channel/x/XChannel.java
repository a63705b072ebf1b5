package org.mediacenter.channel.x;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.channel.common.Reach;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.channel.common.TurnedAway;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Endpoint;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.complaint.Audience;

/// X: mentions and direct messages by webhook and by asking, answers in the thread or as direct messages.
/// May be called from any thread.
public final class XChannel implements Channel {
    static final String NAME = "x";
    static final String THREAD = "thread:";
    static final String DIRECT = "dm:";
    private static final int MOST_IN_HAND = 1_000;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final XSettings settings;
    private final InstantSource time;
    private final RandomGenerator random;
    private final XApi api;
    private final Standing standing = new Standing(NAME);
    private final InHand heard = new InHand(MOST_IN_HAND);
    private final InHand sent = new InHand(Integer.MAX_VALUE);
    private final Account account;
    private final Sending sending;
    private final Fetching fetching;
    private final TurnedAway turnedAway;
    private final Webhook webhook;
    private final Reach reach;
    private volatile Optional<Open> open = Optional.empty();

    /// What there is only while it is open.
    private record Open(XMessages reader, Hearing hearing, Polling polling) {}

    /// @param random spreads the waits between tries
    public XChannel(Vertx vertx, XSettings settings, InstantSource time, RandomGenerator random) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.time = time;
        this.random = random;
        this.api = new XApi(vertx, settings, time);
        this.account = new Account(api, settings, time, standing);
        this.sending = new Sending(api, settings, time, standing, account);
        this.fetching = new Fetching(api, settings);
        this.turnedAway = new TurnedAway(NAME, time);
        this.webhook = new Webhook(new XSignature(settings.consumerSecret()), turnedAway, this::event);
        this.reach =
                new Reach(vertx, settings.apiUrl(), Reach.USUAL, there -> standing.there(there, "X cannot be reached"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, true, true);
    }

    /// Hears calls at once, whether or not X can be asked already.
    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            return Future.failedFuture(new IllegalArgumentException("x: " + String.join("; ", problems)));
        }
        OwnThreads threads = new OwnThreads(memory);
        Hearing hearing = new Hearing(inbox, threads, time, standing);
        XMessages reader = new XMessages(settings.userId(), threads::has);
        Polling polling = new Polling(vertx, settings, api, reader, hearing, memory, time, random, standing, account);
        return onContext(() -> threads.load().compose(_ -> polling.begin()).onSuccess(_ -> {
            open = Optional.of(new Open(reader, hearing, polling));
            reach.begin();
        }));
    }

    @Override
    public boolean reaches(String conversation) {
        Limits.Use use = conversation.startsWith(DIRECT) ? Limits.Use.DIRECT_SEND : Limits.Use.POST;
        return standing.state() == State.UP
                && api.limits.wait(use, 1, time.instant()).isEmpty();
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        if (!sent.enter()) {
            sent.leave();
            return Future.succeededFuture(new Delivered.Later(SOON, "the channel is closing"));
        }
        return onContext(() -> sending.send(reply)).eventually(() -> {
            sent.leave();
            return Future.succeededFuture();
        });
    }

    @Override
    public Optional<ReplyRoom> room(String conversation, Audience audience) {
        return Optional.of(sending.room(conversation, audience));
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return onContext(() -> fetching.fetch(source, limit));
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        Optional<Open> current = open;
        if (current.isEmpty()) {
            return Future.succeededFuture(Optional.of("the channel is not open"));
        }
        List<Decoded> all = current.get().reader().read(Buffer.buffer(raw));
        return Replay.of(all, current.get().hearing());
    }

    @Override
    public List<Endpoint> endpoints() {
        return webhook.endpoints();
    }

    @Override
    public ChannelHealth health() {
        return standing.health();
    }

    /// What the lists cannot be read for is asked by reading them.
    @Override
    public Future<Void> lookedAt() {
        return onContext(() -> {
            boolean listsFail = standing.state() == State.DOWN && !standing.isDownByLooking();
            boolean wasDown = standing.isDownByLooking();
            return account.lookedAt().onSuccess(_ -> {
                if (listsFail || (wasDown && standing.state() == State.UP)) {
                    open.ifPresent(current -> current.polling().soon());
                }
            });
        });
    }

    @Override
    public List<LinkHealth> links() {
        return turnedAway.doubt(List.of(standing.link(api.limits.tightest(time.instant()), account.asked())));
    }

    @Override
    public PassedOver passedOver() {
        return standing.passedOver();
    }

    @Override
    public Future<Void> close() {
        Future<Void> asking = onContext(() -> {
            Future<Void> _ = reach.close();
            return open.map(current -> current.polling().close()).orElseGet(Future::succeededFuture);
        });
        return Future.join(asking, heard.close(), sent.close()).transform(_ -> {
            standing.closed();
            return api.close();
        });
    }

    /// An object X signed.
    private Future<Accepted> event(Buffer body) {
        Optional<Open> current = open;
        boolean entered = heard.enter();
        if (current.isEmpty() || !entered) {
            heard.leave();
            return Future.succeededFuture(new Accepted.Later(SOON, "not open, or too much in hand"));
        }
        List<Decoded> all = current.get().reader().read(body);
        if (all.stream().anyMatch(Decoded::isForUs)) {
            current.get().polling().called();
        }
        return current.get().hearing().all(all).eventually(() -> {
            heard.leave();
            return Future.succeededFuture();
        });
    }

    private <T> Future<T> onContext(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(_ -> work.get().onComplete(promise));
        return promise.future();
    }
}
