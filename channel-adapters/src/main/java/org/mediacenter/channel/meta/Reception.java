package org.mediacenter.channel.meta;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.mediacenter.channel.common.Fingerprint;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.channel.common.WhyNot;
import org.mediacenter.channel.meta.Heard.Changed;
import org.mediacenter.channel.meta.Heard.Elsewhere;
import org.mediacenter.channel.meta.Heard.Ignored;
import org.mediacenter.channel.meta.Heard.Malformed;
import org.mediacenter.channel.meta.Heard.Said;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.Channel.PassedOver;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Inbound;
import org.mediacenter.hub.channel.InboundMessage;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes one channel's events to the inbox. What only names an id is noted durably, acknowledged, and asked for
/// until it is there; what nothing can be made of is kept as it came. Thread-safe.
public final class Reception implements MetaListener {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final int MOST_IN_HAND = 20_000;
    private static final Duration CLOSED = Duration.ofSeconds(30);
    private static final Accepted NOTED = new Accepted.Noted();

    private final Reader reader;
    private final Set<String> accounts;
    private final InstantSource time;
    private final Errands errands;
    private final InHand inHand = new InHand(MOST_IN_HAND);
    private final Tally tally = new Tally();
    /// By native id: what changes a message waits until the message itself is kept.
    private final Map<String, Future<Accepted>> underWay = new ConcurrentHashMap<>();
    private volatile Optional<Inbox> inbox = Optional.empty();

    /// How one channel understands events.
    ///
    /// @param channel its name
    /// @param object the kind of object it listens to
    /// @param prepare looks up what must be known before events can be read
    /// @param read what an event means; each in the order it came
    /// @param ask what an event means of which only ids came, told by Meta when asked
    /// @param before what must be noted durably before a message is kept
    public record Reader(
            String channel,
            String object,
            Function<List<MetaEvent>, Future<Void>> prepare,
            Function<MetaEvent, Heard> read,
            Function<MetaEvent, Future<Asked>> ask,
            Function<InboundMessage, Future<Void>> before) {}

    /// @param random spreads the waits between tries
    /// @param accounts the pages or accounts that are set up; what is said to another is kept as unreadable
    public Reception(Vertx vertx, Reader reader, Set<String> accounts, InstantSource time, RandomGenerator random) {
        this.reader = reader;
        this.accounts = Set.copyOf(accounts);
        this.time = time;
        this.errands = new Errands(vertx, this::run, this::giveUp, time, random, Errands.Pace.USUAL);
    }

    @Override
    public String object() {
        return reader.object();
    }

    /// Begins to hear, and goes on asking for what was not there when the hub stopped.
    public Future<Void> open(Inbox opened, ChannelMemory memory) {
        inbox = Optional.of(opened);
        return errands.open(memory);
    }

    @Override
    public Future<Void> prepare(List<MetaEvent> events) {
        return reader.prepare().apply(events);
    }

    @Override
    public Future<Accepted> hear(MetaEvent event) {
        return held(box -> take(box, event, reader.read().apply(event)));
    }

    @Override
    public Future<Accepted> unreadable(String raw) {
        return held(box -> keep(box, raw, "no envelope of events"));
    }

    /// Reads again what was kept as unreadable.
    ///
    /// @return why it still cannot be used; empty when it was handed over
    public Future<Optional<String>> replay(String raw) {
        return held(box -> MetaEvents.read(Buffer.buffer(raw))
                        .map(events -> prepare(events).compose(_ -> again(box, events)))
                        .orElseGet(() -> Future.succeededFuture(refusal("no envelope of events"))))
                .map(WhyNot::of);
    }

    public PassedOver passedOver() {
        return tally.passedOver();
    }

    /// When something was last kept that was said to this page or account.
    public Optional<Instant> lastIn(String account) {
        return tally.lastKept(account);
    }

    public Optional<Instant> lastIn() {
        return tally.lastKept();
    }

    /// Hears nothing new; completes when everything in hand is answered.
    public Future<Void> close() {
        errands.close();
        return inHand.close();
    }

    private Future<Accepted> held(Function<Inbox, Future<Accepted>> work) {
        Future<Accepted> done = inHand.enter() && inbox.isPresent()
                ? work.apply(inbox.get())
                : Future.succeededFuture(new Accepted.Later(CLOSED, "not open"));
        return done.onComplete(_ -> inHand.leave());
    }

    private Future<Accepted> take(Inbox box, MetaEvent event, Heard heard) {
        boolean matters = heard instanceof Said || heard instanceof Elsewhere;
        if (matters && !accounts.contains(event.account())) {
            return keep(box, event.raw(), "said to a page or account that is not in the settings");
        }
        return switch (heard) {
            case Said(var message) -> said(box, event, message);
            case Changed(var id, var change) -> changed(box, id, change);
            case Elsewhere(var id) -> errands.note(id, event.raw()).map(_ -> NOTED);
            case Ignored _ -> {
                tally.ignored();
                yield Future.succeededFuture(NOTED);
            }
            case Malformed(var why) -> keep(box, event.raw(), why);
        };
    }

    /// What answers words that are under way comes after them.
    private Future<Accepted> said(Inbox box, MetaEvent event, InboundMessage message) {
        Promise<Accepted> promise = Promise.promise();
        Optional<Future<Accepted>> answered = message.exchange().answers().map(underWay::get);
        underWay.put(message.nativeId(), promise.future());
        Future<Accepted> accepted = answered.map(first -> first.compose(
                        so -> so instanceof Accepted.Later ? Future.succeededFuture(so) : handOver(box, message)))
                .orElseGet(() -> handOver(box, message));
        return accepted.onComplete((answer, failure) -> {
            underWay.remove(message.nativeId(), promise.future());
            if (answer instanceof Accepted.Kept) {
                tally.kept(event.account(), time.instant());
            }
            promise.complete(answer, failure);
        });
    }

    private Future<Accepted> handOver(Inbox box, InboundMessage message) {
        return reader.before().apply(message).compose(_ -> box.accept(message));
    }

    /// What comes together with its message comes after it.
    private Future<Accepted> changed(Inbox box, String nativeId, Inbound change) {
        Future<Accepted> message = underWay.getOrDefault(nativeId, Future.succeededFuture(NOTED));
        return message.compose(_ -> box.accept(change), _ -> box.accept(change));
    }

    private Future<Accepted> keep(Inbox box, String raw, String why) {
        tally.malformed();
        log.warn("an event was kept as it came, nothing can be made of it [{}] [{}]", reader.channel(), why);
        String id = "unreadable-" + new Fingerprint().with(raw).hex();
        return box.accept(new Unreadable(reader.channel(), id, raw, why));
    }

    private Future<Accepted> again(Inbox box, List<MetaEvent> events) {
        Future<Accepted> last = Future.succeededFuture(NOTED);
        for (MetaEvent event : events) {
            Heard heard = reader.read().apply(event);
            last = last.compose(
                    so -> WhyNot.of(so).isPresent() ? Future.succeededFuture(so) : retake(box, event, heard));
        }
        return last;
    }

    /// Never kept as unreadable a second time.
    private Future<Accepted> retake(Inbox box, MetaEvent event, Heard heard) {
        return switch (heard) {
            case Malformed(var why) -> Future.succeededFuture(refusal(why));
            case Ignored(var why) -> Future.succeededFuture(refusal(why));
            case Elsewhere _, Said _, Changed _
            when !accounts.contains(event.account()) ->
                Future.succeededFuture(refusal("said to a page or account that is not in the settings"));
            case Elsewhere _ ->
                reader.ask().apply(event).compose(asked -> switch (asked) {
                    case Asked.There(var message) -> said(box, event, message);
                    case Asked.Never(var why) -> Future.succeededFuture(refusal(why));
                    case Asked.NotNow(var why) -> Future.succeededFuture(refusal(why));
                });
            case Said _, Changed _ -> take(box, event, heard);
        };
    }

    private static Accepted refusal(String why) {
        return new Accepted.Refused("unreadable", why);
    }

    /// Asks for one thing that was noted; true when it needs no asking any more.
    private Future<Boolean> run(String raw) {
        Optional<MetaEvent> event = MetaEvents.read(Buffer.buffer(raw)).map(List::getFirst);
        return event.isEmpty()
                ? Future.succeededFuture(true)
                : held(box -> reader.ask().apply(event.get()).compose(asked -> switch (asked) {
                            case Asked.There(var message) -> said(box, event.get(), message);
                            case Asked.Never(var why) -> keep(box, raw, why);
                            case Asked.NotNow(var why) -> Future.succeededFuture(new Accepted.Later(CLOSED, why));
                        }))
                        .map(accepted -> !(accepted instanceof Accepted.Later));
    }

    /// Somebody may look there, and have it asked for again.
    private Future<Boolean> giveUp(String raw) {
        return held(box -> keep(box, raw, "meta has not told these words for two days"))
                .map(accepted -> !(accepted instanceof Accepted.Later));
    }
}
