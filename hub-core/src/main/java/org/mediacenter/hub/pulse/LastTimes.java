package org.mediacenter.hub.pulse;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// When each channel and each of its links last heard and said something, for all nodes together.
///
/// A channel knows what happened since it was opened. What it knows is looked at now and then, kept when it is opened
/// anew, and written down every half minute where it changed; a crash forgets what is newer. Thread-safe.
public final class LastTimes {
    private static final Logger log = LoggerFactory.getLogger(LastTimes.class);
    private static final long WRITE_MILLIS = 30_000;
    private static final String KEY = "last/";
    /// The channel as a whole; no link is called so.
    private static final String WHOLE = "";
    /// What the hub kept of it, which a channel does not know; no link is called so either.
    private static final String KEPT = " kept";

    private final Vertx vertx;
    private final Store store;
    private final InstantSource clock;
    private final Map<String, Traces> known = new ConcurrentHashMap<>();
    private List<Channel> channels = List.of();
    private OptionalLong timer = OptionalLong.empty();

    LastTimes(Vertx vertx, Store store, InstantSource clock) {
        this.vertx = vertx;
        this.store = store;
        this.clock = clock;
    }

    /// A message was kept.
    ///
    /// @param lag how long it was under way, where that is known
    void kept(String channel, Instant at, Optional<Duration> lag) {
        traces(channel).add(KEPT, new Trace(Optional.of(at), Optional.empty(), lag));
    }

    /// When a message of it was last kept, and how long that was under way.
    Trace kept(String channel) {
        return traces(channel).of(KEPT);
    }

    /// How the channel is, with the last times of before.
    public ChannelHealth health(Channel channel) {
        look(channel);
        ChannelHealth now = channel.health();
        Trace last = traces(channel.name()).of(WHOLE);
        return new ChannelHealth(now.state(), now.detail(), last.in(), last.out());
    }

    /// Its links, with the last times of before.
    public List<LinkHealth> links(Channel channel) {
        look(channel);
        return channel.links().stream()
                .map(link -> with(link, traces(channel.name()).of(link.name())))
                .toList();
    }

    private static LinkHealth with(LinkHealth link, Trace last) {
        return new LinkHealth(
                link.name(),
                link.state(),
                link.cause(),
                link.detail(),
                last.in(),
                last.out(),
                link.tokenExpires(),
                link.headRoom(),
                link.asked());
    }

    /// Remembers what these know by now: before they are opened anew.
    public void look(Collection<Channel> now) {
        now.forEach(this::look);
    }

    private void look(Channel channel) {
        Traces traces = traces(channel.name());
        ChannelHealth health = channel.health();
        traces.add(WHOLE, new Trace(health.lastIn(), health.lastOut()));
        channel.links().forEach(link -> traces.add(link.name(), new Trace(link.lastIn(), link.lastOut())));
    }

    private Traces traces(String channel) {
        return known.computeIfAbsent(channel, _ -> new Traces());
    }

    /// Reads what is known of these channels, by other nodes too, and writes down what changed, every half minute.
    /// Does not fail.
    Future<Void> start(List<Channel> all) {
        channels = List.copyOf(all);
        timer = OptionalLong.of(vertx.setPeriodic(WRITE_MILLIS, _ -> write()));
        return Future.join(channels.stream().map(this::read).toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    private Future<Void> read(Channel channel) {
        return store.document(Shelf.PULSE, KEY + channel.name(), clock.instant())
                .map(found -> {
                    found.ifPresent(document -> traces(channel.name()).addWritten(json(document)));
                    return found;
                })
                .onFailure(cause -> log.warn(
                        "when a channel was last heard is not known [channel={}, reason={}]",
                        channel.name(),
                        cause.getMessage()))
                .mapEmpty();
    }

    /// Writes down what changed. Does not fail.
    Future<Void> stop() {
        timer.ifPresent(vertx::cancelTimer);
        return write();
    }

    private Future<Void> write() {
        look(channels);
        return Future.join(channels.stream()
                        .map(channel -> traces(channel.name()).isNew() ? write(channel.name()) : read(channel))
                        .toList())
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }

    /// What another node wrote meanwhile counts too; where that happens just now, the next time will do.
    private Future<Void> write(String channel) {
        Traces traces = traces(channel);
        return store.document(Shelf.PULSE, KEY + channel, clock.instant())
                .compose(found -> {
                    found.ifPresent(document -> traces.addWritten(json(document)));
                    JsonObject now = traces.taken();
                    return store.put(new Document(
                                    Shelf.PULSE,
                                    KEY + channel,
                                    now.encode().getBytes(StandardCharsets.UTF_8),
                                    found.map(Document::version).orElse(0L),
                                    Optional.empty()))
                            .map(put -> put instanceof Putting.Done);
                })
                .recover(_ -> Future.succeededFuture(false))
                .onSuccess(written -> {
                    if (!written) {
                        traces.again();
                    }
                })
                .mapEmpty();
    }

    private static JsonObject json(Document document) {
        return new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
    }
}
