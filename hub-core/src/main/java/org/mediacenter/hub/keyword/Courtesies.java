package org.mediacenter.hub.keyword;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mediacenter.hub.channel.Channel;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.OutboundReply;
import org.mediacenter.hub.complaint.Audience;
import org.mediacenter.hub.complaint.ComplaintNumber;
import org.mediacenter.hub.complaint.ReplyKind;
import org.mediacenter.hub.metrics.Meters;
import org.mediacenter.hub.store.Document;
import org.mediacenter.hub.store.Document.Shelf;
import org.mediacenter.hub.store.InboundEntry;
import org.mediacenter.hub.store.Putting;
import org.mediacenter.hub.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers to keywords and questions of the hub itself on their way: texts that are part of no conversation.
///
/// Written down before they are sent; noted as begun before the channel is asked, so that one whose fate is
/// not known is never repeated. What cannot go is tried for an hour: a late answer to `CEK` says nothing.
public final class Courtesies {
    private static final Logger log = LoggerFactory.getLogger(Courtesies.class);
    static final Duration WORTH_SENDING = Duration.ofHours(1);
    private static final long LOOK_MILLIS = 5_000;
    private static final int PAGE = 200;
    private static final long LONGEST_SEND_SECONDS = 60;

    private final Vertx vertx;
    private final Store store;
    private final Map<String, Channel> channels;
    private final InstantSource clock;
    private final Meters meters;
    private final ConcurrentMap<String, SendingLanes> lanes = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private Optional<Long> timer = Optional.empty();
    private Ended ended = (_, _, _) -> Future.succeededFuture();

    public Courtesies(Vertx vertx, Store store, List<Channel> channels, InstantSource clock, Meters meters) {
        this.vertx = vertx;
        this.store = store;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.clock = clock;
        this.meters = meters;
    }

    /// Hears what became of each text.
    interface Ended {

        /// Done when that is noted.
        ///
        /// @param name what it was said under
        Future<Void> ended(String name, Addressee to, Delivered delivered);
    }

    /// Tells one who has to know; before anything is sent.
    void tell(Ended listener) {
        ended = listener;
    }

    /// Begins to send, what was left over first.
    public void start() {
        timer = Optional.of(vertx.setPeriodic(LOOK_MILLIS, _ -> look()));
        look();
    }

    public void stop() {
        timer.ifPresent(vertx::cancelTimer);
    }

    /// Writes an answer down, durably, and sends it soon. Again for the same message: nothing.
    Future<Void> say(InboundEntry entry, InboundMessage message, String text) {
        OutboundReply.Answered answered = new OutboundReply.Answered(message.nativeId(), entry.acceptedAt());
        return say(
                entry.key().text(),
                "courtesy",
                new Addressee(
                        message.channel(),
                        message.conversation(),
                        message.author().id(),
                        entry.number(),
                        answered),
                entry.acceptedAt(),
                text,
                false);
    }

    /// Writes a text down that answers nothing, durably, and sends it soon. Again under the same name: nothing.
    ///
    /// @param name the same for what must be said once
    Future<Void> say(String name, Addressee to, String text) {
        return say(name, to, text, false);
    }

    /// The same for what goes also where such texts are spared.
    Future<Void> sayUrgently(String name, Addressee to, String text) {
        return say(name, to, text, true);
    }

    private Future<Void> say(String name, Addressee to, String text, boolean urgent) {
        return isSaid(name, to)
                .compose(said ->
                        said ? Future.succeededFuture() : say(key(name, to), name, to, clock.instant(), text, urgent));
    }

    /// Whether a text was written down under that name, within the hour.
    Future<Boolean> isSaid(String name, Addressee to) {
        return store.document(Shelf.COURTESY, key(name, to), clock.instant()).map(Optional::isPresent);
    }

    private static String key(String name, Addressee to) {
        return to.channel() + ':' + name;
    }

    /// @param name of the text for the channel: what it sends for one number is told apart by it
    private Future<Void> say(String key, String name, Addressee to, Instant at, String text, boolean urgent) {
        JsonObject json = new JsonObject()
                .put("name", name)
                .put("channel", to.channel())
                .put("conversation", to.conversation())
                .put("author", to.author())
                .put("number", to.number().value())
                .put("answers", to.answered().nativeId())
                .put("heard", to.answered().at().toString())
                .put("at", at.toString())
                .put("text", text)
                .put("urgent", urgent);
        return put(key, json, 0)
                .onSuccess(done -> {
                    if (done) {
                        take(document(key, json, 1));
                    }
                })
                .mapEmpty();
    }

    private Future<Boolean> put(String key, JsonObject json, long version) {
        return store.put(document(key, json, version)).map(Putting.Done.class::isInstance);
    }

    private static Document document(String key, JsonObject json, long version) {
        byte[] content = json.encode().getBytes(StandardCharsets.UTF_8);
        return new Document(Shelf.COURTESY, key, content, version, Optional.of(expires(json)));
    }

    private static Instant expires(JsonObject json) {
        return Instant.parse(json.getString("at")).plus(WORTH_SENDING);
    }

    /// Sends nothing of what waits: whether it was sent before nobody knows.
    public Future<Void> giveUpAll() {
        return giveUpAll("");
    }

    private Future<Void> giveUpAll(String after) {
        return store.documents(Shelf.COURTESY, after, PAGE, clock.instant()).compose(page -> {
            Future<Void> done = Future.succeededFuture();
            for (Document document : page) {
                JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
                done = done.compose(_ ->
                        put(document.key(), ended(json), document.version()).mapEmpty());
            }
            return page.size() < PAGE
                    ? done
                    : done.compose(_ -> giveUpAll(page.getLast().key()));
        });
    }

    private void look() {
        if (looking.compareAndSet(false, true)) {
            page("").onFailure(cause -> log.warn("courtesy texts wait [reason={}]", cause.getMessage()))
                    .onComplete(_ -> looking.set(false));
        }
    }

    private Future<Void> page(String after) {
        return store.documents(Shelf.COURTESY, after, PAGE, clock.instant()).compose(page -> {
            page.forEach(this::take);
            return page.size() < PAGE
                    ? Future.succeededFuture()
                    : page(page.getLast().key());
        });
    }

    /// None waits for another channel, nor for what somebody else is told on its own.
    private void take(Document document) {
        JsonObject json = new JsonObject(new String(document.content(), StandardCharsets.UTF_8));
        boolean waits = !json.getBoolean("ended", false) && !json.getBoolean("begun", false);
        if (waits && reaching(json).isPresent()) {
            lanes.computeIfAbsent(json.getString("channel"), _ -> new SendingLanes())
                    .take(
                            document.key(),
                            json.getString("conversation"),
                            () -> send(document, json)
                                    .onFailure(cause ->
                                            log.warn("a courtesy text waits [reason={}]", cause.getMessage())));
        }
    }

    private Optional<Channel> reaching(JsonObject json) {
        return Optional.ofNullable(channels.get(json.getString("channel")))
                .filter(channel -> channel.reaches(json.getString("conversation")));
    }

    private Future<Void> send(Document document, JsonObject json) {
        boolean late = !expires(json).isAfter(clock.instant());
        Optional<Channel> channel = reaching(json);
        if (late || channel.isEmpty()) {
            return Future.succeededFuture();
        }
        return put(document.key(), json.copy().put("begun", true), document.version())
                .compose(mine -> mine
                        ? channel.get()
                                .deliver(reply(json))
                                .timeout(LONGEST_SEND_SECONDS, TimeUnit.SECONDS)
                                .otherwise(why -> new Delivered.Unknown(String.valueOf(why.getMessage())))
                                .compose(delivered -> sent(document, json, delivered))
                        : Future.succeededFuture());
    }

    private static OutboundReply reply(JsonObject json) {
        Addressee to = addressee(json);
        return new OutboundReply(
                to.number(),
                name(json),
                1,
                ReplyKind.ACKNOWLEDGEMENT,
                to.conversation(),
                to.author(),
                json.getString("text"),
                Audience.PRIVATE,
                to.answered(),
                json.getBoolean("urgent", false));
    }

    private static String name(JsonObject json) {
        return json.getString("name", "courtesy");
    }

    private static Addressee addressee(JsonObject json) {
        return new Addressee(
                json.getString("channel"),
                json.getString("conversation"),
                json.getString("author"),
                new ComplaintNumber(json.getString("number")),
                new OutboundReply.Answered(
                        json.getString("answers"), Instant.parse(json.getString("heard", json.getString("at")))));
    }

    /// What was said stays noted until it expires, so that the same message heard again is not answered again.
    private Future<Void> sent(Document document, JsonObject json, Delivered delivered) {
        meters.courtesies(json.getString("channel"), word(delivered)).increment();
        JsonObject after = delivered instanceof Delivered.Later ? json : ended(json);
        return ended.ended(name(json), addressee(json), delivered)
                .eventually(() -> put(document.key(), after, document.version() + 1))
                .mapEmpty();
    }

    private static JsonObject ended(JsonObject json) {
        return new JsonObject().put("at", json.getString("at")).put("ended", true);
    }

    private static String word(Delivered delivered) {
        return switch (delivered) {
            case Delivered.Sent _ -> "sent";
            case Delivered.Refused _ -> "refused";
            case Delivered.Later _ -> "later";
            case Delivered.Unknown _ -> "unknown";
        };
    }
}
