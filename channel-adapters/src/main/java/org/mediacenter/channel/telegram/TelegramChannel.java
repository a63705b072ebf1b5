package org.mediacenter.channel.telegram;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.channel.common.Looking;
import org.mediacenter.channel.common.Node;
import org.mediacenter.channel.common.Reach;
import org.mediacenter.channel.common.Standing;
import org.mediacenter.channel.common.WhyNot;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelHealth.State;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Fetched;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.LinkHealth.Cause;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.channel.ReplyRoom;
import org.mediacenter.hub.channel.Unreadable;
import org.mediacenter.hub.complaint.Audience;

/// Telegram: what people say to the city's bot alone, and the answers. May be called from any thread.
public final class TelegramChannel implements Channel {
    static final String NAME = "telegram";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final TelegramSettings settings;
    private final InstantSource time;
    private final RandomGenerator random;
    private final Standing standing = new Standing(NAME);
    private final InHand sent = new InHand(Integer.MAX_VALUE);
    private final TelegramApi asking;
    private final TelegramApi telling;
    private final TelegramSending sending;
    private final TelegramFetching fetching;
    private final Reach reach;
    private final Looking looking;
    private volatile Optional<Open> open = Optional.empty();

    /// What there is only while it is open.
    private record Open(Inbox inbox, TelegramPolling polling) {}

    /// @param random spreads the waits between tries
    public TelegramChannel(Vertx vertx, TelegramSettings settings, InstantSource time, RandomGenerator random) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.settings = settings;
        this.time = time;
        this.random = random;
        this.asking = new TelegramApi(vertx, settings);
        this.telling = new TelegramApi(vertx, settings);
        this.sending = new TelegramSending(telling, time, standing);
        this.fetching = new TelegramFetching(telling, settings);
        this.looking = new Looking(time);
        this.reach = new Reach(
                vertx, settings.apiUrl(), Reach.USUAL, there -> standing.there(there, "Telegram cannot be reached"));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        List<String> problems = settings.problems();
        if (!problems.isEmpty()) {
            return Future.failedFuture(new IllegalArgumentException("telegram: " + String.join("; ", problems)));
        }
        TelegramPolling polling = new TelegramPolling(vertx, asking, settings, inbox, time, random, standing);
        open = Optional.of(new Open(inbox, polling));
        return onContext(() -> {
            polling.begin();
            reach.begin();
            return Future.succeededFuture();
        });
    }

    @Override
    public boolean takesFiles() {
        return true;
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
        return Optional.of(TelegramSending.ROOM);
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return onContext(() -> fetching.fetch(source, limit));
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        Optional<Open> current = open;
        Optional<Node> update = Node.read(Buffer.buffer(raw));
        if (current.isEmpty() || update.isEmpty()) {
            return Future.succeededFuture(Optional.of("the channel is not open, or it is not JSON"));
        }
        return switch (TelegramMessages.read(update.get())) {
            case Decoded.Ignored ignored ->
                Future.succeededFuture(Optional.of("nothing for the hub: " + ignored.why()));
            case Decoded.Heard heard ->
                heard.inbound() instanceof Unreadable still
                        ? Future.succeededFuture(Optional.of(still.why()))
                        : current.get().inbox().accept(heard.inbound()).map(WhyNot::of);
        };
    }

    @Override
    public ChannelHealth health() {
        return standing.health();
    }

    /// Asks who the bot is; while its messages cannot be asked for, that is asked without waiting any longer.
    @Override
    public Future<Void> lookedAt() {
        return onContext(() -> {
            boolean fails = standing.state() == State.DOWN && !standing.isDownByLooking();
            return looking.ask(Optional.empty(), () -> {
                if (fails) {
                    open.ifPresent(current -> current.polling().soon());
                    return Future.succeededFuture();
                }
                return telling.call("getMe", new JsonObject(), Looking.PATIENCE)
                        .onSuccess(answer -> seen(answer.isOk() ? Optional.empty() : Optional.of(Trouble.of(answer))))
                        .onFailure(failure -> seen(Optional.of(unanswered(failure))));
            });
        });
    }

    private void seen(Optional<Trouble> trouble) {
        boolean wasDown = standing.isDownByLooking();
        standing.asked(
                trouble.map(Trouble::cause), trouble.map(Throwable::getMessage).orElse(""));
        if (wasDown && trouble.isEmpty()) {
            open.ifPresent(current -> current.polling().soon());
        }
    }

    private static Trouble unanswered(Throwable failure) {
        return failure instanceof TelegramApi.NotSent
                ? new Trouble(Cause.UNREACHABLE, "Telegram cannot be reached", Optional.empty())
                : new Trouble(Cause.PROVIDER, "Telegram does not answer in time", Optional.empty());
    }

    @Override
    public List<LinkHealth> links() {
        return List.of(standing.link(Optional.empty(), looking.asked()));
    }

    @Override
    public PassedOver passedOver() {
        return standing.passedOver();
    }

    @Override
    public Future<Void> close() {
        Future<Void> hearing = onContext(() -> {
            Future<Void> _ = reach.close();
            return open.map(current -> current.polling().close()).orElseGet(Future::succeededFuture);
        });
        return Future.join(hearing, sent.close()).transform(_ -> {
            standing.closed();
            return Future.join(asking.close(), telling.close()).mapEmpty();
        });
    }

    private <T> Future<T> onContext(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(_ -> work.get().onComplete(promise));
        return promise.future();
    }
}
