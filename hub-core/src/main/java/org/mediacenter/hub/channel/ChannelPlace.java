package org.mediacenter.hub.channel;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mediacenter.hub.complaint.Audience;

/// The place of one channel in the hub, which everybody keeps hold of while the channel in it comes, gives way to one
/// with new settings, or goes. While nothing is in it replies wait and callers are asked to come again, so nothing is
/// lost; who leaves it finishes first what is in hand, so nothing is done twice. The channel's notebook stays.
public final class ChannelPlace implements Channel {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String CANNOT_OPEN = "the channel cannot open, tried again by itself";
    private static final String BETWEEN = "the channel is being opened anew";

    private final String name;
    private final Traits traits;
    private volatile Optional<Channel> current = Optional.empty();
    private volatile Optional<Channel> latest = Optional.empty();
    private volatile Optional<Opened> opened = Optional.empty();
    private volatile List<Endpoint> between = List.of();
    private final Set<Channel> leaving = new LinkedHashSet<>();
    private PassedOver before = PassedOver.NONE;
    private volatile boolean coming;
    private volatile boolean closed;
    private volatile Optional<Throwable> unopened = Optional.empty();

    /// What the hub gave when it opened its channels.
    private record Opened(Inbox inbox, ChannelMemory memory) {}

    /// @param traits of every channel that may ever be in it
    public ChannelPlace(String name, Traits traits) {
        this.name = name;
        this.traits = traits;
    }

    /// Puts a channel where none is, and opens it if the hub has opened its channels.
    ///
    /// One that comes when the hub closes is not opened any more.
    ///
    /// @return when it is open; fails as [Channel#open] does, and the channel is there all the same
    public Future<Void> fill(Channel channel) {
        latest = Optional.of(channel);
        current = latest;
        between = List.of();
        coming = false;
        return opened.filter(_ -> !closed).map(given -> open(channel, given)).orElseGet(Future::succeededFuture);
    }

    private Future<Void> open(Channel channel, Opened given) {
        unopened = Optional.empty();
        return channel.open(given.inbox(), given.memory()).onFailure(cause -> {
            boolean isStillThere = current.filter(channel::equals).isPresent();
            unopened = isStillThere ? Optional.of(cause) : unopened;
        });
    }

    /// Why what is in it could not open, whoever opened it; empty where it did.
    public Optional<Throwable> unopened() {
        return unopened;
    }

    /// Takes the channel out: it finishes what is in hand. Does not fail.
    ///
    /// @param another whether one will follow at once: then callers are asked to come again
    public Future<Void> leave(boolean another) {
        Optional<Channel> gone = current;
        between = another ? endpoints().stream().map(ChannelPlace::notNow).toList() : List.of();
        coming = another;
        gone.ifPresent(this::leaves);
        unopened = Optional.empty();
        return gone.map(channel -> channel.close().onComplete(_ -> hasLeft(channel)))
                .orElseGet(Future::succeededFuture)
                .otherwiseEmpty();
    }

    private synchronized void leaves(Channel channel) {
        leaving.add(channel);
        current = Optional.empty();
    }

    /// Also where it could not close: what it counted, it counted.
    private synchronized void hasLeft(Channel channel) {
        leaving.remove(channel);
        before = sum(before, channel.passedOver());
    }

    private static Endpoint notNow(Endpoint endpoint) {
        return new Endpoint(endpoint.method(), endpoint.path(), endpoint.bodyLimit(), _ -> {
            MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", "" + SOON.toSeconds());
            return Future.succeededFuture(new Endpoint.Answer(503, "text/plain", headers, Buffer.buffer("later")));
        });
    }

    @Override
    public String name() {
        return name;
    }

    /// Also while it is being opened anew.
    @Override
    public boolean isSetUp() {
        return coming || current.isPresent();
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public boolean isAnswered() {
        return of(Channel::isAnswered, !traits.shows());
    }

    /// What was heard before the channel left is judged by who heard it.
    @Override
    public boolean isCity(String author) {
        return latest.filter(channel -> channel.isCity(author)).isPresent();
    }

    @Override
    public List<InboundMessage> formerly(InboundMessage message) {
        return latest.map(channel -> channel.formerly(message)).orElse(List.of());
    }

    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        Opened given = new Opened(inbox, memory);
        opened = Optional.of(given);
        return of(channel -> open(channel, given), Future.succeededFuture());
    }

    @Override
    public boolean reaches(String conversation) {
        return of(channel -> channel.reaches(conversation), false);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        return of(channel -> channel.deliver(reply), Future.succeededFuture(new Delivered.Later(SOON, BETWEEN)));
    }

    @Override
    public boolean takesFiles() {
        return of(Channel::takesFiles, false);
    }

    @Override
    public Optional<Postage> postage(String conversation, String text) {
        return of(channel -> channel.postage(conversation, text), Optional.empty());
    }

    @Override
    public Optional<ReplyRoom> room(String conversation, Audience audience) {
        return of(channel -> channel.room(conversation, audience), Optional.empty());
    }

    @Override
    public Future<Fetched> fetch(String source, long limit) {
        return of(channel -> channel.fetch(source, limit), Future.failedFuture(BETWEEN));
    }

    @Override
    public Future<Optional<String>> replay(String raw) {
        return of(channel -> channel.replay(raw), Future.succeededFuture(Optional.of(BETWEEN)));
    }

    @Override
    public List<Endpoint> endpoints() {
        return of(Channel::endpoints, between);
    }

    @Override
    public ChannelHealth health() {
        if (unopened.isPresent()) {
            return new ChannelHealth(ChannelHealth.State.DOWN, CANNOT_OPEN, Optional.empty(), Optional.empty());
        }
        return of(
                Channel::health,
                new ChannelHealth(ChannelHealth.State.CLOSED, BETWEEN, Optional.empty(), Optional.empty()));
    }

    @Override
    public Future<Void> lookedAt() {
        return of(Channel::lookedAt, Future.succeededFuture());
    }

    @Override
    public List<LinkHealth> links() {
        return unopened.isPresent() ? List.of() : of(Channel::links, List.of());
    }

    @Override
    public Optional<Spending> spending() {
        return of(Channel::spending, Optional.empty());
    }

    /// Of all that were in it.
    @Override
    public synchronized PassedOver passedOver() {
        return Stream.concat(leaving.stream(), current.stream())
                .map(Channel::passedOver)
                .reduce(before, ChannelPlace::sum);
    }

    private static PassedOver sum(PassedOver one, PassedOver other) {
        return new PassedOver(one.ignored() + other.ignored(), one.malformed() + other.malformed());
    }

    @Override
    public Future<Void> close() {
        closed = true;
        return of(Channel::close, Future.succeededFuture());
    }

    private <T> T of(Function<Channel, T> asked, T without) {
        return current.map(asked).orElse(without);
    }
}
