package org.mediacenter.channel.sms;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsmpp.bean.BindType;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.mediacenter.channel.common.InHand;
import org.mediacenter.hub.channel.Accepted;
import org.mediacenter.hub.channel.ChannelHealth;
import org.mediacenter.hub.channel.ChannelMemory;
import org.mediacenter.hub.channel.Delivered;
import org.mediacenter.hub.channel.Inbox;
import org.mediacenter.hub.channel.LinkHealth;
import org.mediacenter.hub.channel.OutboundReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// SMS over SMPP 3.4, with any number of SMS centres, as one way of [SmsChannel] or a channel by itself. Library
/// threads are crossed once, where a message
/// is heard; everything else runs on one context of its own. May be called from any thread; futures
/// complete on the caller's context, where it has one.
public final class SmppChannel implements SmsWay {
    private static final Logger log = LoggerFactory.getLogger(SmppChannel.class);
    private static final int MOST_IN_HAND = 5_000;
    private static final int NEVER = 0x65;
    private static final long SWEEP_MILLIS = 1_000;
    private static final Duration CLOSING = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final Context context;
    private final List<SmsSettings> settings;
    private final InstantSource time;
    private final RandomGenerator random;
    private final Supplier<SSLContext> certificates;
    private final InHand heard = new InHand(MOST_IN_HAND);
    private final InHand sent = new InHand(Integer.MAX_VALUE);
    private final SmppLinks links;
    private final Tally tally = new Tally();
    private Optional<Reception> reception = Optional.empty();
    private long sweeping = -1;
    private volatile Optional<Instant> lastOut = Optional.empty();

    /// With the certificates the Java runtime trusts.
    public SmppChannel(Vertx vertx, List<SmsSettings> settings, InstantSource time, RandomGenerator random) {
        this(vertx, settings, time, random, SmppChannel::trustedByTheRuntime);
    }

    /// @param settings one for each centre, names all different
    /// @param random spreads the waits between tries, and begins the references of long messages
    /// @param certificates asked only where a link wants TLS
    public SmppChannel(
            Vertx vertx,
            List<SmsSettings> settings,
            InstantSource time,
            RandomGenerator random,
            Supplier<SSLContext> certificates) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.settings = List.copyOf(settings);
        this.time = time;
        this.random = random;
        this.certificates = certificates;
        this.links = new SmppLinks(this.settings);
        this.settings.forEach(this::addLinks);
    }

    @Override
    public String name() {
        return SmsChannel.NAME;
    }

    @Override
    public Traits traits() {
        return new Traits(false, false, false);
    }

    /// A link whose settings can never work stays down and says why; the others open. Fails where no link
    /// can work.
    @Override
    public Future<Void> open(Inbox inbox, ChannelMemory memory) {
        List<String> problems = settings.stream()
                .flatMap(one -> one.problems().stream().map(problem -> one.name() + "." + problem))
                .toList();
        if (!problems.isEmpty()
                && settings.stream().noneMatch(one -> one.problems().isEmpty())) {
            return Future.failedFuture(new IllegalArgumentException("sms links: " + String.join("; ", problems)));
        }
        return onContext(() -> {
            Reception fresh = new Reception(inbox, memory, time, tally);
            return fresh.load().onSuccess(_ -> begin(fresh));
        });
    }

    @Override
    public boolean owns(String conversation) {
        return links.own(conversation);
    }

    @Override
    public List<String> addresses() {
        return settings.stream().map(SmsSettings::address).toList();
    }

    @Override
    public int cost(String conversation) {
        return links.cost(conversation);
    }

    /// Whether the link the citizen wrote to is up and its centre takes more; for a conversation that did
    /// not begin here, any.
    @Override
    public boolean reaches(String conversation) {
        return links.reach(conversation);
    }

    @Override
    public Future<Delivered> deliver(OutboundReply reply) {
        return onContext(() -> {
            boolean open = sent.enter();
            Future<Delivered> delivered = open
                    ? send(reply)
                    : Future.succeededFuture(new Delivered.Later(Duration.ofSeconds(30), "the channel is closing"));
            return delivered.onComplete(_ -> sent.leave());
        });
    }

    @Override
    public Future<Void> lookedAt() {
        return onContext(() -> Future.join(onEach(SmsLink::lookedAt)).mapEmpty());
    }

    @Override
    public List<LinkHealth> links() {
        return links.health();
    }

    /// Up while any link is: the others' answers wait for their own. The detail names each.
    @Override
    public ChannelHealth health() {
        String detail = links.all().stream()
                .map(link -> link.name() + " " + link.health().detail())
                .distinct()
                .collect(Collectors.joining(", "));
        return new ChannelHealth(links.best(), detail + "; " + tally.inWords(), tally.lastKept(), lastOut);
    }

    @Override
    public PassedOver passedOver() {
        return tally.passedOver();
    }

    /// Nothing new is heard or sent from now on; waits for what is in hand, at most 20 seconds.
    @Override
    public Future<Void> close() {
        return onContext(() -> {
            vertx.cancelTimer(sweeping);
            Promise<Void> finished = Promise.promise();
            long limit = vertx.setTimer(CLOSING.toMillis(), _ -> finished.tryComplete());
            Future<?> _ = Future.all(heard.close(), sent.close()).onComplete(_ -> finished.tryComplete());
            return finished.future()
                    .onComplete(_ -> vertx.cancelTimer(limit))
                    .compose(_ -> Future.join(onEach(SmsLink::stop)))
                    .mapEmpty();
        });
    }

    /// Hands over parts that waited too long, forgets what is old; called every second.
    Future<Void> sweep() {
        return onContext(() -> {
            reception.ifPresent(Reception::sweep);
            return Future.succeededFuture();
        });
    }

    private void addLinks(SmsSettings one) {
        Optional<SSLContext> tls = one.tls() ? Optional.of(certificates.get()) : Optional.empty();
        Supplier<Ears> ears = () -> new Ears(
                (message, answer) -> hear(one, message, answer),
                heard,
                one.refusals().tooFast());
        List<BindType> binds = switch (one.bind()) {
            case TRANSCEIVER -> List.of(BindType.BIND_TRX);
            case TRANSMITTER_RECEIVER -> List.of(BindType.BIND_TX, BindType.BIND_RX);
        };
        List<SmsLink> made = binds.stream()
                .map(bind -> new SmsLink(vertx, context, one, bind, tls, time, random, ears))
                .toList();
        links.add(one, made, new Sending(vertx, one, time, random.nextInt(1 << 16)));
    }

    private void begin(Reception fresh) {
        reception = Optional.of(fresh);
        links.all().forEach(SmsLink::open);
        sweeping = vertx.setPeriodic(SWEEP_MILLIS, _ -> fresh.sweep());
    }

    /// On a library thread; from here on everything runs on the context, in the order it was heard.
    private void hear(SmsSettings link, ShortMessage message, IntConsumer answer) {
        Decoded decoded = SmsMessages.read(message);
        context.runOnContext(_ -> Future.succeededFuture(reception.orElseThrow())
                .compose(open -> open.take(link.name(), message, decoded))
                .onSuccess(_ -> links.traffic(link.name()).heard(time.instant()))
                .onComplete(result -> answer.accept(status(link, result))));
    }

    private static int status(SmsSettings link, AsyncResult<Accepted> result) {
        if (result.failed()) {
            String why = result.cause().getClass().getSimpleName();
            log.warn("sms not kept, the centre is asked to send it again [{}] [{}]", link.name(), why);
            log.debug("sms not kept", result.cause());
            return link.refusals().storeTrouble();
        }
        return switch (result.result()) {
            case Accepted.Kept _, Accepted.Duplicate _, Accepted.Noted _ -> 0;
            case Accepted.Later _ -> link.refusals().storeTrouble();
            case Accepted.Refused _ -> NEVER;
        };
    }

    private Future<Delivered> send(OutboundReply reply) {
        Optional<SmsLink> link = links.linkFor(reply.conversation());
        Optional<SMPPSession> session = link.flatMap(SmsLink::session);
        if (link.isEmpty() || session.isEmpty()) {
            return Future.succeededFuture(new Delivered.Later(Duration.ofSeconds(5), "the link is down"));
        }
        String name = link.get().name();
        return links.sending(name)
                .send(session.get(), reply.author(), reply.text())
                .onSuccess(delivered -> {
                    if (delivered instanceof Delivered.Sent) {
                        lastOut = Optional.of(time.instant());
                        links.traffic(name).sent(time.instant());
                    }
                });
    }

    private List<Future<Void>> onEach(Function<SmsLink, Future<Void>> action) {
        return links.all().stream().map(action).toList();
    }

    /// Runs on the channel's context and completes on the caller's, where it has one.
    private <T> Future<T> onContext(Supplier<Future<T>> action) {
        @Nullable Context caller = Vertx.currentContext();
        Promise<T> promise = Promise.promise();
        context.runOnContext(_ -> Future.<Void>succeededFuture()
                .compose(_ -> action.get())
                .onComplete((value, failure) -> back(caller, () -> promise.complete(value, failure))));
        return promise.future();
    }

    private static void back(@Nullable Context caller, Runnable run) {
        if (caller == null) {
            run.run();
        } else {
            caller.runOnContext(_ -> run.run());
        }
    }

    private static SSLContext trustedByTheRuntime() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no TLS", e);
        }
    }
}
